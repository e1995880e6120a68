/** Files of every format that is read, damaged: each is read or refused, within the contract of all readers. */
import { expect, test, vi } from "vitest";
import { formats, formatsOf, type GivenFile, readersOf } from "../../src/formats/index.ts";
import { checkRead } from "../formats/checkRead.ts";
import { samples } from "../formats/samples.ts";
import { publishedFrom } from "../formats/writtenDossiers.ts";
import { dossierOf, sampleFile } from "../publish/sample.ts";
import { extent } from "../scope.ts";
import { fuzz, isOne } from "./fuzz.ts";
import { mutatedBytes, mutatedText } from "./mutated.ts";

vi.setConfig({ testTimeout: 900_000 });

const NO_ANSWERS = new Map<string, string>();
const BIBTEX = `@comment{none}\n@string{p = "Press {and} more"}\n@article{key2020,
  author = {Ada {\\"O}rn and others}, title = "A {T}itle \\& more", publisher = p # " Ltd", year = 2020, url = {https://a.example/?b&c}\n}\n`;
const CSL = JSON.stringify([
  {
    ...{
      id: "a",
      type: "report",
      title: "A report",
      author: [{ family: "Örn", given: "Ada" }],
      URL: "https://a.example",
    },
    ...{ issued: { "date-parts": [[2020, 5, 6]] }, language: "en" },
  },
]);

/** One valid file at least of each format that is read. */
const valid: readonly GivenFile[] = [
  ...samples,
  ...formats.flatMap(({ reader, writer }) =>
    reader && writer ? writer.write(publishedFrom(JSON.stringify(sampleFile)), "en") : [],
  ),
  { name: "sources.bib", bytes: new TextEncoder().encode(BIBTEX) },
  { name: "sources.csl.json", bytes: new TextEncoder().encode(CSL) },
];

test("there is a valid file for each format that is read", () => {
  expect(dossierOf(sampleFile).parties.length).toBeGreaterThan(0);
  const readable = formats.flatMap(({ name, reader }) => (reader ? [name] : []));
  const found = new Set(valid.flatMap(file => formatsOf(file).map(({ name }) => name)));
  expect(readable.filter(name => !found.has(name))).toEqual([]);
});

test(`every reader reads or refuses a damaged file (${extent})`, async () => {
  let read = 0;
  let refused = 0;
  const { executions } = await fuzz("readers", 300, async (chance, note) => {
    const { name, bytes } = chance.pick(valid);
    const isText = chance.random() < 0.5 && !(bytes[0] === 0x50 && bytes[1] === 0x4b);
    const damaged = isText
      ? new TextEncoder().encode(mutatedText(new TextDecoder().decode(bytes), chance))
      : mutatedBytes(bytes, chance);
    const file = { name, bytes: damaged };
    note({ name, bytes: Buffer.from(damaged).toString("base64") });
    const later = await readersOf(file);
    expect(later.map(one => ({ name: one.name, sure: one.sure }))).toEqual(formatsOf(file));
    for (const { reader } of later) {
      const result = reader.read(file, NO_ANSWERS);
      checkRead(result);
      if (result.ok) read += 1;
      else refused += 1;
    }
  });
  // Damage is of both kinds: what is read all the same, and what is not.
  if (!isOne) expect(Math.min(read, refused)).toBeGreaterThan(executions / 50);
});
