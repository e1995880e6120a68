import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import type { Driver, Start } from "./driver.ts";
import { driverOf } from "./driverOf.ts";
import { engines } from "./findEngines.ts";

declare module "vitest" {
  interface TaskMeta {
    /** The engine in which a test runs, for the count at the end of a run (`scripts/engineRuns.ts`). */
    engine?: { readonly name: string; readonly version: string | null };
  }
}

/** The folder of the built page; DEEP_LABOR_PAGE names another build of it. */
export const pageFolder = path.resolve(
  process.env.DEEP_LABOR_PAGE ?? path.resolve(import.meta.dirname, "../../dist/page"),
);

const areNeeded = process.env.DEEP_LABOR_NEEDS_ENGINES === "1";

export type Visit = {
  readonly driver: Driver;
  /** The address of the built page, to which a query is added. */
  readonly page: string;
};

/**
 * Describes the same tests for each engine. One that is not installed is left out by name, or is a failure where
 * DEEP_LABOR_NEEDS_ENGINES=1 asks for all. Each engine starts with an empty profile once one of its tests runs, and
 * each test must leave nothing that a page must not do.
 */
export function inEveryEngine(
  title: string,
  tests: (visited: () => Visit) => void,
  { scheme = "light", scale = 1 }: Partial<Start> = {},
): void {
  let served: Served;
  beforeAll(async () => {
    if (!existsSync(path.join(pageFolder, "index.html")))
      throw new Error("The page is not built: `npm run build` first.");
    served = await serve(pageFolder);
  });
  afterAll(() => served?.close());

  for (const { name, missing, start } of engines) {
    const isHere = missing === null;
    const meta = { engine: { name, version: null } };
    describe.skipIf(!isHere && !areNeeded)(`${title}, in ${name}${isHere ? "" : `: ${missing}`}`, { meta }, () => {
      let driver: Driver | null = null;
      beforeEach(async ({ task }) => {
        if (!isHere) throw new Error(`${missing}, and DEEP_LABOR_NEEDS_ENGINES=1 asks for all engines.`);
        driver ??= driverOf(await start({ scheme, scale }));
        task.meta.engine = { name, version: driver.version };
        await driver.resize({ width: 1280, height: 800 });
        return async () => expect(await driver!.troubles()).toEqual([]);
      });
      afterAll(() => driver?.end());
      tests(() => ({ driver: driver!, page: served.address }));
    });
  }
}
