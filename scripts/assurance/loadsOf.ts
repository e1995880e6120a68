import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { embedLimits } from "../checkEmbedSize.ts";
import { firstLoad, firstLoadLimits } from "../firstLoad.ts";

export type Load = {
  readonly what: "home" | "dossier" | "network" | "embed" | "frame";
  /** Gzipped, in the language in which it is most. */
  readonly bytes: number;
  readonly limit: number;
};

/**
 * How much JavaScript a reader loads first.
 * @param dist the folder of all builds
 */
export function loadsOf(dist: string): readonly Load[] {
  const loads = [...firstLoad(path.join(dist, "page")).values()];
  const scripts = { embed: "loader", frame: "page" } as const;
  return [
    ...(["home", "dossier", "network"] as const).map(what => ({
      what,
      bytes: Math.max(...loads.map(load => load[what].bytes)),
      limit: firstLoadLimits[what],
    })),
    ...(["embed", "frame"] as const).map(what => ({
      what,
      bytes: gzipSync(readFileSync(path.join(dist, "embed", `${scripts[what]}.js`))).length,
      limit: embedLimits[scripts[what]],
    })),
  ];
}
