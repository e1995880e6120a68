/** Sources that draw on each other: the families of which `originsOf` counts each as one origin. */
import type { Dossier } from "../../schema/index.ts";
import { originsOf } from "../originsOf.ts";
import type { FileClaim } from "./evidenceByPlace.ts";

export type OriginSource = {
  readonly source: string;
  /** Steps from what draws on no other source, by the longest way; 0 for the origin. */
  readonly depth: number;
  /** Ids of the sources that it draws on, in the order of the file. */
  readonly from: readonly string[];
  /** How many links, statements and accounts it supports. */
  readonly carries: number;
};

export type OriginFamily = {
  /** The id of the first-hand source after which the family is named. */
  readonly origin: string;
  /** By depth, then in the order of the file. */
  readonly sources: readonly OriginSource[];
  /** How many claims at least one of its sources supports. */
  readonly carries: number;
};

export type OriginFamilies = {
  /** Families of two or more sources, those that carry most first. */
  readonly families: readonly OriginFamily[];
  /** How many sources draw on no other and are drawn on by none. */
  readonly alone: number;
};

/** The depth of every source. A circle is entered where the file enters it. */
function depthsOf({ sources }: Dossier): ReadonlyMap<string, number> {
  const depth = new Map(sources.map(({ id }) => [id, 0]));
  const waits = new Map(sources.map(({ id, derivedFrom = [] }) => [id, new Set(derivedFrom).size]));
  const drawnBy = new Map(sources.map(({ id }): [string, string[]] => [id, []]));
  for (const { id, derivedFrom = [] } of sources) for (const from of new Set(derivedFrom)) drawnBy.get(from)!.push(id);
  const ready = sources.filter(({ id }) => waits.get(id) === 0).map(({ id }) => id);
  const settled = new Set(ready);
  let entry = 0;
  for (let head = 0; settled.size < sources.length; head += 1) {
    if (head === ready.length) {
      while (settled.has(sources[entry]!.id)) entry += 1;
      ready.push(sources[entry]!.id);
      settled.add(sources[entry]!.id);
    }
    const source = ready[head]!;
    for (const next of drawnBy.get(source)!) {
      waits.set(next, waits.get(next)! - 1);
      if (settled.has(next)) continue;
      depth.set(next, Math.max(depth.get(next)!, depth.get(source)! + 1));
      if (waits.get(next) !== 0) continue;
      settled.add(next);
      ready.push(next);
    }
  }
  return depth;
}

export function originFamiliesOf(dossier: Dossier): OriginFamilies {
  const { sources, links, assertions, conditions } = dossier;
  const origins = originsOf(dossier);
  const depths = depthsOf(dossier);
  const carries = new Map<string, number>();
  const carriedBy = new Map<string, number>();
  const count = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  const claims: readonly FileClaim["item"][] = [...links, ...assertions, ...conditions];
  for (const { evidence } of claims) {
    const supporting = origins.supporting(evidence);
    for (const source of supporting) count(carries, source);
    for (const origin of new Set(supporting.map(origins.originOf))) count(carriedBy, origin);
  }
  const place = new Map(sources.map(({ id }, index) => [id, index]));
  const members = new Map<string, OriginSource[]>();
  for (const { id, derivedFrom = [] } of sources) {
    const origin = origins.originOf(id);
    const own = members.get(origin) ?? [];
    own.push({
      source: id,
      depth: depths.get(id)!,
      from: [...new Set(derivedFrom)].sort((a, b) => place.get(a)! - place.get(b)!),
      carries: carries.get(id) ?? 0,
    });
    members.set(origin, own);
  }
  const all = [...members].map(
    ([origin, own]): OriginFamily => ({
      origin,
      sources: own.sort((a, b) => a.depth - b.depth),
      carries: carriedBy.get(origin) ?? 0,
    }),
  );
  return {
    families: all.filter(family => family.sources.length > 1).sort((a, b) => b.carries - a.carries),
    alone: all.filter(family => family.sources.length === 1).length,
  };
}
