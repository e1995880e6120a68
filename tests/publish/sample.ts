/** A dossier that has one of everything that can be published, in several languages and scripts. */
import { checkDossier } from "../../src/model/index.ts";
import type { Dossier } from "../../src/schema/index.ts";

export const sampleFile = {
  format: "deep-labor/1",
  id: "lantern",
  title: { en: "Who checks what Lantern hears?", fr: "Qui vérifie ce que Lantern entend ?" },
  subtitle: "Three firms & one <group>",
  language: "en",
  fictional: true,
  updated: "2026-11-25",
  asOf: "2025",
  authors: [{ name: "A. Author", url: "https://example.org/author" }],
  publisher: "The Example",
  license: "CC-BY-4.0",
  corrections: [{ date: "2026-11-20", text: "The date of the contract was wrong." }],
  clients: ["lantern"],
  parties: [
    {
      id: "lantern",
      kind: "organisation",
      name: "Lantern",
      country: "US",
      response: { status: "replied", text: "Yes." },
    },
    { id: "kanto", kind: "organisation", name: { ja: "関東株式会社", en: "Kanto" }, country: "JP" },
    { id: "nur", kind: "organisation", name: { ar: "شركة النور" }, country: "MA" },
    { id: "transcribers", kind: "worker-group", name: "Transcribers", country: "FR" },
  ],
  links: [
    {
      id: "orders",
      type: "commissions",
      from: "lantern",
      to: "kanto",
      start: "2020",
      verification: "documented",
      evidence: [{ source: "contract", locator: "clause 7", quote: 'The "Supplier" alone\npays, all.' }],
    },
    { id: "passes", type: "subcontracts-to", from: "kanto", to: "nur", verification: "reported", evidence: ["talk"] },
    {
      id: "engages",
      type: "engages",
      from: "nur",
      to: "transcribers",
      verification: "reported",
      evidence: [{ source: "talk", supports: "contradicts" }],
    },
    {
      id: "owns",
      type: "owns",
      from: "lantern",
      to: "kanto",
      share: { min: 0.3, max: 0.4 },
      verification: "reported",
      evidence: [],
    },
  ],
  assertions: [
    {
      id: "says-no",
      party: "lantern",
      duty: "pay-wage",
      position: "passes-on",
      to: ["kanto"],
      basis: "statement",
      retains: "none",
      stated: "2024-05-02",
      verification: "documented",
      evidence: ["q1"],
    },
    {
      id: "holds",
      party: "nur",
      duty: "pay-wage",
      position: "holds",
      basis: "contract",
      verification: "documented",
      evidence: ["contract"],
    },
    {
      id: "ruled",
      party: "kanto",
      duty: "health-safety",
      position: "excluded",
      basis: "court",
      decision: "ruling",
      verification: "documented",
      evidence: ["contract"],
    },
  ],
  conditions: [
    {
      id: "paid-late",
      duty: "pay-wage",
      met: "partly",
      description: "Paid late.",
      workers: ["transcribers"],
      verification: "reported",
      evidence: ["talk"],
    },
  ],
  money: [
    {
      id: "price",
      kind: "contract-price",
      payer: "lantern",
      payee: "kanto",
      amount: { min: 10, max: 12.5 },
      currency: "USD",
      unit: "hour",
      verification: "documented",
      evidence: ["contract"],
    },
    {
      id: "pay",
      kind: "worker-pay",
      payee: "transcribers",
      amount: { about: 2 },
      currency: "EUR",
      unit: "item",
      per: 100,
      verification: "reported",
      evidence: ["talk"],
    },
    {
      id: "floor",
      kind: "benchmark",
      label: "Minimum wage",
      amount: { min: 9 },
      currency: "EUR",
      unit: "hour",
      verification: "documented",
      evidence: ["contract"],
    },
    {
      id: "below",
      kind: "worker-pay",
      amount: { than: "floor", is: "below" },
      verification: "reported",
      evidence: ["talk"],
    },
    {
      id: "words",
      kind: "bonus",
      amount: { words: { en: "=a little", fr: "un peu" } },
      verification: "reported",
      evidence: ["talk"],
    },
  ],
  figures: [
    {
      id: "size",
      about: "transcribers",
      what: "size",
      value: { max: 40 },
      unit: "persons",
      date: "2024",
      verification: "reported",
      evidence: ["talk"],
    },
    { id: "said", about: "dossier", what: "countries", value: "+many", verification: "reported", evidence: ["talk"] },
  ],
  proceedings: [
    {
      id: "case",
      title: "Court of Example, 12/2024",
      status: "closed",
      country: "JP",
      end: "2024-12-01",
      duties: ["health-safety"],
      evidence: ["contract"],
      decisions: [
        {
          id: "ruling",
          date: "2024-11-30",
          court: "Court of Example",
          outcome: "Dismissed.",
          finality: "final",
          evidence: ["contract"],
        },
      ],
    },
  ],
  sources: [
    {
      id: "contract",
      type: "contract",
      title: "Supply agreement",
      language: "en",
      publisher: "-Archive",
      published: "2020-01-02",
      url: "https://example.org/c?a=1&b=2",
      doi: "10.1000/1",
    },
    { id: "talk", type: "report", title: { fr: "Entretien", ar: "مقابلة" }, language: "fr" },
  ],
  quotes: [
    {
      id: "q1",
      source: "talk",
      quote: "الأجر على كانتو",
      quoteLanguage: "ar",
      translation: { en: "Pay is Kanto’s." },
      translatedBy: "human",
    },
  ],
};

export function dossierOf(file: unknown): Dossier {
  const { dossier, problems } = checkDossier(JSON.stringify(file));
  const errors = problems.filter(({ severity }) => severity === "error");
  if (!dossier || errors.length > 0) throw new Error(JSON.stringify(errors));
  return dossier;
}

export const sample = (): Dossier => dossierOf(sampleFile);
