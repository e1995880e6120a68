/**
 * The code lists of the format. Their words stand in `data/codelists/`, one file per list with the same codes in the
 * same order (checked by `tests/data.test.ts`); the codes stand here so that the compiler knows them.
 * Those by which a chain is reckoned have a file of their own, since every page needs them.
 */
export * from "./chainCodes.ts";

export const roles = [
  "client",
  "main-contractor",
  "subcontractor",
  "recruiter",
  "placement",
  "labour-supplier",
  "task-platform",
  "payment-processor",
  "certifier",
  "rating-issuer",
  "secured-site",
  "parent-company",
  "cloud-host",
  "consortium",
] as const;
export const workerStatuses = [
  "employee",
  "temporary-agency",
  "posted",
  "self-employed",
  "dependent-contractor",
  "informal",
  "unknown",
] as const;
export const settings = ["home", "office", "secured-site", "field"] as const;
export const tasks = ["training", "verification", "impersonation", "moderation", "data-collection"] as const;
export const media = ["text", "image", "audio", "video"] as const;
export const stages = ["development", "in-service", "test"] as const;

export const positions = [
  "holds",
  "holds-jointly",
  "passes-on",
  "disclaims",
  "excluded",
  "not-applicable",
  "unknown",
] as const;
export const finalities = ["interim", "first-instance", "appeal", "final", "settled"] as const;
export const retains = ["full", "residual", "oversight", "none", "unknown"] as const;
export const liabilities = ["sole", "joint", "joint-and-several", "subsidiary", "several"] as const;
export const met = ["met", "partly", "not-met"] as const;

export const moneyKinds = [
  "contract-price",
  "contract-total",
  "worker-pay",
  "bonus",
  "platform-fee",
  "transfer-fee",
  "deduction",
  "award",
  "investment",
  "benchmark",
] as const;
export const units = ["task", "item", "hour", "shift", "day", "week", "month", "year", "project"] as const;
export const taxes = ["gross", "net", "unknown"] as const;
export const paidTimes = ["worked", "shift", "task", "estimated"] as const;
export const statistics = ["contract", "point", "mean", "median", "max", "range", "anecdote"] as const;
export const comparisons = ["below", "about", "above"] as const;

export const proceedingStatuses = ["investigation", "pending", "under-appeal", "ruling-not-read", "closed"] as const;
export const sourceTypes = [
  "contract",
  "payslip-or-invoice",
  "court-record",
  "statute",
  "corporate-filing",
  "terms-or-policy",
  "internal-document",
  "official-statement",
  "interview",
  "testimony",
  "survey",
  "academic",
  "press",
  "ngo-report",
  "screenshot",
  "dataset",
  "observation",
  "unstated",
] as const;
export const personIdentities = ["named", "pseudonym", "role-only", "withheld"] as const;
export const consentScopes = ["none", "background", "quote"] as const;
export const accesses = ["public", "subscription", "private"] as const;
export const translators = ["human", "machine", "machine-checked"] as const;
export const seenIn = ["original", "copy", "excerpt", "notes"] as const;
export const supports = ["supports", "contradicts", "context"] as const;
export const responseStatuses = [
  "not-sought",
  "sought",
  "no-reply",
  "declined",
  "replied",
  "disputes",
  "confirms",
  "corrected",
] as const;
export const natures = ["obligation", "power", "both"] as const;
export const views = [
  "chain",
  "network",
  "map",
  "matrix",
  "money",
  "time",
  "evidence",
  "compare",
  "story",
  "outline",
] as const;
export const dossierStatuses = ["draft", "published"] as const;

/** Derived, never written by an author. */
export const verdicts = [
  "no-chain",
  "not-applicable",
  "answered",
  "shifted-to-workers",
  "contested",
  "answered-outside",
  "excluded",
  "lost",
  "undocumented",
] as const;
export const transfers = [
  "out-of-chain",
  "shifted-to-workers",
  "landed",
  "disputed",
  "relayed",
  "dropped",
  "into-the-dark",
  "unacknowledged",
] as const;
export const conditions = ["met", "partly", "not-met", "disputed"] as const;

export type Position = (typeof positions)[number];
export type Finality = (typeof finalities)[number];
export type Unit = (typeof units)[number];
export type Met = (typeof met)[number];
export type Nature = (typeof natures)[number];
export type Verdict = (typeof verdicts)[number];
export type TransferKind = (typeof transfers)[number];
export type ConditionValue = (typeof conditions)[number];
