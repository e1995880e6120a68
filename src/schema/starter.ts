import { currentFormat } from "./versions.ts";

/**
 * The text of a first dossier: small, whole and without any problem, so that its author can replace it piece by piece.
 * It says of itself that it is made up. It has no `$schema`: editors find the schema by the name of the file, and would
 * not if an address in the file led nowhere.
 * @param id of the dossier, in kebab-case
 * @param today as YYYY-MM-DD
 */
export function starterText(id: string, today: string): string {
  const evidence = ["example-quote"];
  const verification = "single-source";
  const dossier = {
    format: currentFormat,
    id,
    title: "Title of the dossier",
    summary: "What is known, in a few sentences.",
    language: "en",
    fictional: true,
    status: "draft",
    updated: today,
    authors: [{ name: "Your name" }],
    remark:
      "Everything in this file is made up. Replace the parties, links, assertions, sources and quotes by what you found; then take out “fictional” and this remark.",
    clients: ["client"],
    parties: [
      {
        id: "client",
        kind: "organisation",
        name: "Example Client",
        roles: ["client"],
        description: "The company for whom the work is done. Add its “country”, such as US.",
      },
      {
        id: "contractor",
        kind: "organisation",
        name: "Example Contractor",
        roles: ["main-contractor"],
        description: "Who takes the work on and hands it down. Between client and workers add everyone you find.",
      },
      {
        id: "workers",
        kind: "worker-group",
        name: "Example workers",
        description: "The people who do the work. Say in “workers” how they are engaged and what they do.",
      },
    ],
    links: [
      { id: "client-contractor", type: "commissions", from: "client", to: "contractor", verification, evidence },
      { id: "contractor-workers", type: "engages", from: "contractor", to: "workers", verification, evidence },
    ],
    assertions: [
      {
        id: "contractor-pays",
        party: "contractor",
        duty: "pay-wage",
        position: "holds",
        basis: "statement",
        verification,
        evidence,
        remark:
          "The contractor says it pays the workers. Write one assertion for each thing somebody says or a law states.",
      },
    ],
    sources: [
      {
        id: "example-source",
        type: "press",
        title: "Title of the article, report or document",
        language: "en",
        url: "https://example.org/article",
        accessed: today,
      },
    ],
    quotes: [
      {
        id: "example-quote",
        source: "example-source",
        locator: "paragraph 1",
        quote: "The words that bear it out, exactly as they stand in the source.",
      },
    ],
  };
  return `${JSON.stringify(dossier, null, 2)}\n`;
}
