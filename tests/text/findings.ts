import {
  codes,
  type Finding,
  type FindingCode,
  type FindingParams,
  type Mode,
  type WhyNotComparable,
} from "../../src/schema/index.ts";
import type { ReadyWords } from "../../src/text/index.ts";

const reasons: Record<WhyNotComparable, true> = {
  currency: true,
  unit: true,
  period: true,
  "pay-above-price": true,
  words: true,
};
const group = "Γ";
const modes: readonly Mode[] = [...codes.bases.filter(basis => basis !== "court"), ...codes.finalities];
const onDuties = codes.planes.flatMap(plane => [["Δ"], ["Δ", "Θ"]].map(duties => ({ group, plane, duties })));
const vanishing = ["dropped", "into-the-dark", "unacknowledged"] as const;

/** Params for every finding, in every form that has words of its own. The compiler asks for all of them. */
const samples: { readonly [Code in FindingCode]: readonly FindingParams<string>[Code][] } = {
  "left-out": [{ count: 1 }, { count: 3 }],
  depth: [
    { group, min: 3, max: 3 },
    { group, min: 3, max: 5 },
    { group, min: 3, max: null },
  ],
  between: [
    { group, parties: [], min: 0, max: 0 },
    { group, parties: ["Α"], min: 0, max: 0 },
    { group, parties: ["Α", "Β", "Γ"], min: 1, max: null },
    { group, parties: [], min: 2, max: 3 },
    { group, parties: ["Α", "Β", "Γ", "Δ", "Ε", "Ζ", "Η"], min: 1, max: 1 },
  ],
  beside: [
    { relations: ["Α Β."], count: 1 },
    { relations: ["Α Β.", "Γ Δ."], count: 5 },
  ],
  "no-way": [{ group }],
  detached: [{ group }],
  unplaced: [
    { min: 1, max: 1 },
    { min: 2, max: 4 },
    { min: 2, max: null },
  ],
  countries: [
    { countries: ["Α"], also: [] },
    { countries: ["Α", "Β", "Γ"], also: ["Δ"] },
    { countries: ["Α", "Β"], also: ["Γ", "Δ"] },
  ],
  "choke-point": [
    { party: "Π", routes: 4 },
    { party: "Π", routes: "12345678901234567890" },
  ],
  ruling: [
    { decision: "Κ", fallen: [], open: null },
    { decision: "Κ", fallen: ["Λ", "Μ"], open: "under-appeal" },
  ],
  unruled: [
    { proceeding: "Κ", latest: null, fallen: ["Λ"], status: "pending" },
    { proceeding: "Κ", latest: "Μ", fallen: [], status: "under-appeal" },
    { proceeding: "Κ", latest: "Μ", fallen: ["Λ"], status: "under-appeal" },
  ],
  "duties-answered": onDuties.flatMap(params =>
    modes.map(mode => ({ ...params, parties: ["Π", "Ρ"], modes: [mode, mode], isPart: mode === "law" })),
  ),
  "duties-lost": onDuties,
  "duties-contested": onDuties,
  "duties-unread": onDuties,
  "duties-by-part": onDuties,
  "duties-excluded": onDuties,
  "duties-shifted": onDuties.flatMap(params => codes.natures.map(nature => ({ ...params, nature }))),
  "duties-outside": onDuties.map(params => ({ ...params, parties: ["Π"], modes: ["contract"], isPart: false })),
  "duties-undocumented": onDuties.flatMap(params => [
    { ...params, parties: [], modes: [], isPart: false },
    { ...params, parties: ["Π"], modes: ["final"], isPart: true },
  ]),
  "nothing-written": [
    { count: 9, total: 14, group, plane: "legal" },
    { count: 1, total: 1, group, plane: "legal" },
  ],
  divergence: [{ group, duty: "Δ" }],
  "vanishing-point": vanishing.map(kind => ({ from: "Α", to: "Β", duty: "Δ", kind })),
  "disputed-hop": [{ from: "Α", to: "Β" }],
  "weak-hop": (["inferred", "unverified"] as const).map(verification => ({ from: "Α", to: "Β", verification })),
  condition: codes.conditions.flatMap(condition =>
    [null, "Ε"].flatMap(extent =>
      [[], ["Ζ"], ["Ζ", "Η"]].map(accounts => ({ group, duty: "Δ", condition, extent, accounts })),
    ),
  ),
  "share-shown": [
    { min: 0.1056, max: 0.16, about: false, price: "Τ", pays: ["Μ"], verification: "reported" },
    { min: null, max: 0.2, about: true, price: "Τ", pays: ["Μ"], verification: "inferred" },
    { min: 0.2, max: null, about: false, price: "Τ", pays: ["Μ"], verification: "single-source" },
    { min: 0.1, max: 0.1, about: true, price: "Τ", pays: ["Μ"], verification: "documented" },
  ],
  "pay-not-comparable": [...Object.keys(reasons).map(reason => ({ reasons: [reason as WhyNotComparable] }))],
  "one-origin": [
    { count: 12, total: 20, source: "Σ" },
    { count: 1, total: 1, source: "Σ" },
  ],
  "links-unsupported": [
    { count: 1, total: 1 },
    { count: 2, total: 5 },
  ],
  "one-source-links": [
    { count: 1, total: 4 },
    { count: 3, total: 4 },
  ],
  "figures-conflict": [{ about: "Α", what: "Ν", values: ["36", "51"] }],
  "assertions-collide": [{ party: "Π", duty: "Δ", plane: "legal" }],
};

export const findings = (Object.entries(samples) as [FindingCode, readonly unknown[]][]).flatMap(([code, all]) =>
  all.map(params => ({ code, params }) as Finding<ReadyWords>),
);
