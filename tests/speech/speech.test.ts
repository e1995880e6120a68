/**
 * The page as it is heard: Orca reads the built page in Firefox, by keys, and what it says is compared with what a
 * reader must hear (`readingScripts.ts`).
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import { record } from "../record.ts";
import { orcaMissing } from "./findOrca.ts";
import { notHeard, saidAsLine } from "./heardIn.ts";
import { type Act, readingScripts } from "./readingScripts.ts";
import { type Orca, startOrca } from "./startOrca.ts";

/** The folder of the built page; DEEP_LABOR_PAGE names another build of it. */
const pageFolder = path.resolve(process.env.DEEP_LABOR_PAGE ?? path.resolve(import.meta.dirname, "../../dist/page"));
const isNeeded = process.env.DEEP_LABOR_NEEDS_ORCA === "1";
const ENGINE = "Orca in Firefox";

const sayAct = (act: Act): string =>
  "open" in act
    ? `open ${act.open}`
    : "type" in act
      ? `type ${act.type}`
      : "pressFor" in act
        ? `press ${act.pressFor} without a key`
        : act.until === undefined
          ? act.press
          : `${act.press} until “${act.until}”`;

/** Does an act, and says what was heard meanwhile. */
async function listenTo(orca: Orca, page: string, act: Act, words: readonly string[]): Promise<readonly string[]> {
  const isHeard = (said: readonly string[]) => notHeard(said, words) === null;
  if ("open" in act) return orca.open(page + act.open, isHeard);
  if ("type" in act) return orca.type(act.type, isHeard);
  if ("pressFor" in act) return orca.pressFor(act.pressFor, isHeard);
  const { press, until, most = 10 } = act;
  if (until === undefined) return orca.press(press, isHeard);
  const said: string[] = [];
  for (let times = 0; times < most && notHeard(said, [until]) !== null; times++)
    said.push(...(await orca.press(press, () => true)));
  return said;
}

describe.skipIf(orcaMissing !== null && !isNeeded)(
  `the page, as ${ENGINE} reads it${orcaMissing === null ? "" : `: ${orcaMissing}`}`,
  { meta: { engine: { name: ENGINE, version: null } } },
  () => {
    let served: Served;
    let orca: Orca;
    const transcript: { readonly script: string; readonly act: string; readonly said: readonly string[] }[] = [];
    beforeAll(async () => {
      if (!existsSync(path.join(pageFolder, "index.html")))
        throw new Error("The page is not built: `npm run build` first.");
      served = await serve(pageFolder);
      orca = await startOrca({ width: 1280, height: 800 });
    });
    afterAll(async () => {
      if (orca)
        record("speech", {
          screenReader: "Orca",
          version: orca.version,
          browser: "Firefox",
          browserVersion: orca.browserVersion,
          steps: transcript,
        });
      await orca?.end();
      await served?.close();
    });
    beforeEach(({ task }) => {
      task.meta.engine = { name: ENGINE, version: `${orca.version}, Firefox ${orca.browserVersion}` };
    });

    it.each(readingScripts.map(script => [script.title, script.steps] as const))("%s", async (title, steps) => {
      for (const step of steps) {
        const said = await listenTo(orca, served.address, step, step.hear);
        transcript.push({ script: title, act: sayAct(step), said });
        const told = `${sayAct(step)}: heard “${saidAsLine(said)}”, the focus is on ${await orca.focused()}`;
        expect(notHeard(said, step.hear), told).toBe(null);
        expect(
          (step.never ?? []).filter(words => notHeard(said, [words]) === null),
          told,
        ).toEqual([]);
      }
    });
  },
);
