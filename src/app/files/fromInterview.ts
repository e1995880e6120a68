/** Which dossiers of the library show something of the interview with which it began (`build/interviewDossiers.ts`). */
const told = import.meta.glob<readonly string[]>("virtual:library/seed.json", {
  query: "?interview",
  import: "default",
  eager: true,
});

/** Their ids; none where the library began with no interview. */
export const fromInterview: ReadonlySet<string> = new Set(Object.values(told).flat());
