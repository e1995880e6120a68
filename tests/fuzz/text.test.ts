/** Texts that were dossiers: each is read or refused with places, and a mending mends. */
import { expect, test, vi } from "vitest";
import { mendingsOf } from "../../src/edit/index.ts";
import { checkDossier } from "../../src/model/index.ts";
import { redact } from "../../src/redact/index.ts";
import { parseDossier } from "../../src/schema/index.ts";
import { languages, likelyWords, sayMending, sayProblem } from "../../src/text/index.ts";
import { everyText } from "../fixtures/longTexts.ts";
import { galleryText } from "../gallery/gallery.ts";
import { sampleFile } from "../publish/sample.ts";
import { smallText } from "../schema/smallDossier.ts";
import { extent } from "../scope.ts";
import { fuzz, isOne } from "./fuzz.ts";
import { mutatedBytes, mutatedJson, mutatedText } from "./mutated.ts";

vi.setConfig({ testTimeout: 900_000 });

const texts = [
  smallText,
  JSON.stringify(everyText, null, 2),
  JSON.stringify(sampleFile),
  galleryText("withheld"),
  galleryText("bidi-controls"),
  galleryText("story"),
];
const words = likelyWords("2024-05-01");

test(`a damaged dossier is read or refused, every problem has its place, and what mends it does (${extent})`, async () => {
  let refused = 0;
  let mended = 0;
  const { executions } = await fuzz("text", 250, (chance, note) => {
    const valid = chance.pick(texts);
    const kind = chance.random();
    const input =
      kind < 0.4
        ? JSON.stringify(mutatedJson(JSON.parse(valid), chance), null, chance.pick([0, 2]))
        : kind < 0.8
          ? mutatedText(valid, chance)
          : mutatedBytes(new TextEncoder().encode(valid), chance);
    note(typeof input === "string" ? input : { bytes: Buffer.from(input).toString("base64") });
    const parsed = parseDossier(input);
    const checked = checkDossier(input);
    if (parsed.dossier === null) {
      refused += 1;
      expect(parsed.problems.length).toBeGreaterThan(0);
      expect(checked.dossier).toBeNull();
    }
    expect({}).not.toHaveProperty("x");
    const lines = (typeof input === "string" ? input : new TextDecoder().decode(input)).split(/\r\n|\r|\n/u);
    for (const problem of checked.problems) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.line).toBeLessThanOrEqual(lines.length);
      expect(problem.column).toBeGreaterThan(0);
      for (const { code } of languages) expect(sayProblem(code, problem).what).not.toBe("");
    }
    const left = redact(input);
    if (!left.ok) expect(left.trouble.length).toBeGreaterThan(0);
    // What may leave is a dossier, and nothing more is taken out of it.
    else {
      const again = redact(left.value.text);
      expect(again.ok && again.value.text).toBe(left.value.text);
    }
    if (typeof input !== "string" || checked.problems.length === 0) return;
    const problem = chance.pick(checked.problems);
    for (const { label, change } of mendingsOf(problem, input, checked, words)) {
      const text = change(input);
      expect(text).not.toBe(input);
      expect(sayMending("en", label, checked.dossier)).not.toBe("");
      const after = checkDossier(text).problems.filter(({ severity }) => severity === "error").length;
      const before = checked.problems.filter(({ severity }) => severity === "error").length;
      // A slip that hid the rest of the file may show more.
      if (checked.dossier !== null) expect(after).toBeLessThanOrEqual(before);
      mended += 1;
    }
  });
  if (!isOne) expect(refused).toBeGreaterThan(executions / 50);
  if (!isOne) expect(mended).toBeGreaterThan(executions / 50);
});
