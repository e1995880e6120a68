/**
 * Honest files: notes that an author may well keep beside a public chain. Each stands alone in the private place of the
 * first link of each shipped dossier. What stops is counted: a stronger search must not stop more of them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { redact } from "../../src/redact/index.ts";
import { extent, partOf } from "../scope.ts";

vi.setConfig({ testTimeout: 240_000 });

const FOLDER = new URL("../../data/dossiers/", import.meta.url);
const dossiers = readdirSync(FOLDER).map(name => [name.replace(".dossier.json", ""), name] as const);

const notes: readonly (readonly [string, unknown])[] = [
  ["a city", "He moved to New York in spring."],
  ["a court", "The Supreme Court decided on the appeal later."],
  ["an organisation of all", "Compare the report of Human Rights Watch."],
  ["a ministry", "asked the Ministry of Labour by letter"],
  ["an act", "See the Employment Act, section 5."],
  ["a product", "They talk over WhatsApp Business."],
  ["a general mailbox", "wrote to press@company.example, no answer"],
  ["mailboxes of offices", "info@desk.example, human.resources@desk.example, data.protection@desk.example"],
  ["a mailbox of one ordinary word", "recruitment@agency.example"],
  ["a paper", "pay_slip_march.pdf"],
  ["a folder", "~/cases/annual-report/work_contract_final_v2.docx"],
  ["a file of the desk", "annotation-guidelines-english.xlsx"],
  ["a shot of the screen", "Screenshot 2024-05-06 at 14.22.10.png"],
  ["a page of an archive", "https://www.reuters.com/technology/artificial-intelligence-workers-2023-01-18/"],
  ["a page of a firm", "https://www.linkedin.com/company/remotasks"],
  ["a tag", "posted under #contentmoderation and @reuters"],
  ["a way of speaking", "we met at noon, look at the dot on the map, and/or ask again"],
  ["hours and prices", "KES 15,000 a month, 9.30 to 17.45, 12.5 % more"],
  ["a rate", { rate: 1.5, share: 0.35, weight: 0.125 }],
  ["a language and a shift", { language: "Swahili", shift: "night shift" }],
  ["a status", { status: "confirmed", risk: "high", source: "register" }],
  ["a task", { todo: "ask the union again, and the labour office" }],
  ["a page and a line", "p. 14, second paragraph, line 3"],
  ["days", "2023-01-18, 18 January 2023, 14:30"],
];

const withNote = (text: string, note: unknown): string => {
  const file = JSON.parse(text) as { links: Record<string, unknown>[] };
  file.links[0] = { ...file.links[0], private: note };
  return JSON.stringify(file);
};

/** What stopped when this table was made. A pair may leave it, and none may come. */
const STOPPED: readonly string[] = [
  "flamanville: hours and prices",
  "flamanville: a status",
  "google-raters: a rate",
  "google-raters: a status",
  "mechanical-turk: a rate",
  "micro-work-casilli: a page of a firm",
  "micro-work-casilli: a rate",
  "micro-work-casilli: a language and a shift",
  "micro-work-casilli: a status",
  "microsoft-voice-assistant: a language and a shift",
  "openai-sama: a rate",
  "uber-sao-paulo: a court",
  "uber-sao-paulo: a status",
];

it(`of ${dossiers.length} dossiers and ${notes.length} notes no more stop than did (${extent})`, () => {
  const stopped = partOf(dossiers, 5).flatMap(([id, name]) => {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    return [["no note", undefined] as const, ...notes].flatMap(([what, note]) => {
      const made = redact(note === undefined ? text : withNote(text, note));
      return made.ok ? [] : [`${id}: ${what}`];
    });
  });
  expect(stopped.filter(one => !STOPPED.includes(one))).toEqual([]);
});
