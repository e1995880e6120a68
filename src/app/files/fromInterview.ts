/** The interview with which the library began, and which of its dossiers show something of it. */
import { library } from "./library.ts";

/** What the build keeps of the table of an interview (`build/interviewDossiers.ts`). */
export type InterviewShown = {
  readonly who: string;
  readonly where: string;
  readonly year: string;
  /** The ids of the dossiers that show something of it. */
  readonly dossiers: readonly string[];
};

const told = import.meta.glob<InterviewShown>("virtual:library/seed.json", {
  query: "?interview",
  import: "default",
  eager: true,
});

/** Null where the library began with no interview, or has none of its dossiers. */
export const fromInterview: InterviewShown | null =
  Object.values(told).find(({ dossiers }) => library.some(([id]) => dossiers.includes(id))) ?? null;
