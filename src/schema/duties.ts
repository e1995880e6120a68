/** The fourteen duties, each a file of `data/duties/`: what varies by country or year is data, not code. */
import dataProtection from "../../data/duties/data-protection.json";
import directWork from "../../data/duties/direct-work.json";
import dueDiligence from "../../data/duties/due-diligence.json";
import employmentStatus from "../../data/duties/employment-status.json";
import equalTreatment from "../../data/duties/equal-treatment.json";
import evaluateSanction from "../../data/duties/evaluate-sanction.json";
import grievanceRemedy from "../../data/duties/grievance-remedy.json";
import healthSafety from "../../data/duties/health-safety.json";
import payWage from "../../data/duties/pay-wage.json";
import recruitSelect from "../../data/duties/recruit-select.json";
import representation from "../../data/duties/representation.json";
import setPayLevel from "../../data/duties/set-pay-level.json";
import socialProtection from "../../data/duties/social-protection.json";
import transparency from "../../data/duties/transparency.json";
import type { Dossier } from "./records.ts";
import type { Nature } from "./table/codes.ts";
import type { Text } from "./table/text.ts";

/** A duty as readers need it. */
export type Duty = {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  readonly question: Text;
  readonly nature: Nature;
};

/**
 * Which legal text speaks of a duty, never who holds it. It is for people who write or check a file; the page does not
 * load it (`build/duties.ts`).
 */
type Grounding = {
  readonly reference: Text;
  readonly says?: Text;
  /** Whether the text was read in the source itself, or only in a secondary source. */
  readonly seen: "source" | "secondary";
  readonly through?: string;
};

/** A file of `data/duties/`. */
export type DutyFile = Duty & { readonly asOf: string; readonly grounding: readonly Grounding[] };

/** The fourteen duties, in the order of the format's documents. */
export const fourteenDuties = [
  payWage,
  setPayLevel,
  employmentStatus,
  socialProtection,
  healthSafety,
  directWork,
  evaluateSanction,
  recruitSelect,
  equalTreatment,
  dataProtection,
  transparency,
  grievanceRemedy,
  representation,
  dueDiligence,
] as readonly Duty[];

/** The duties a dossier can speak of: the fourteen, then its own. */
export const dutiesOf = (dossier: Pick<Dossier, "duties">): readonly Duty[] => [...fourteenDuties, ...dossier.duties];
