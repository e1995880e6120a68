/** Checks a file as a whole: its form, and warnings and notices that depend on its meaning. */
import {
  addressTroubles,
  type Dossier,
  firstDay,
  followerOf,
  isGroupKind,
  isHopType,
  type LeftOut,
  lastDay,
  longTextsIn,
  type Parsed,
  type Path,
  parseDossier,
  type Trouble,
  withProblems,
} from "../schema/index.ts";
import { rootsOf } from "./chainOf.ts";
import { type FileIndex, indexDossier } from "./indexDossier.ts";
import { focusOf, isLive, setsOf } from "./lens.ts";
import { originsOf } from "./originsOf.ts";

type Hop = Pick<FileIndex["hopLinks"][number], "from" | "to">;
type Below = ReadonlyMap<number, readonly number[]>;

/** Who stands one hop below each party. */
function belowIn(hops: readonly Hop[]): Below {
  const below = new Map<number, number[]>();
  for (const hop of hops) {
    const known = below.get(hop.from);
    if (known) known.push(hop.to);
    else below.set(hop.from, [hop.to]);
  }
  return below;
}

/** The parties that are reached from these parties, and these parties. */
function reached(below: Below, from: Iterable<number>): Set<number> {
  const found = new Set(from);
  for (const party of found) for (const next of below.get(party) ?? []) found.add(next);
  return found;
}

/** The days on which the set of live hops can change. */
function turningDays(file: FileIndex): readonly number[] {
  const days = new Set([focusOf(file.dossier).day]);
  for (const { link } of file.hopLinks) {
    if (link.start !== undefined) days.add(firstDay(link.start));
    for (const last of [link.end, link.observed])
      if (last !== undefined) days.add(lastDay(last)).add(lastDay(last) + 1);
  }
  return [...days];
}

/** Every way of choosing one hypothesis of each set. */
function worldsOf(file: FileIndex): readonly (readonly string[])[] {
  let worlds: string[][] = [[]];
  for (const hypotheses of setsOf(file.dossier).values()) {
    worlds = worlds.flatMap(world => hypotheses.map(({ id }) => [...world, id]));
    if (worlds.length > LOOKS) break;
  }
  return worlds;
}

/** How many pairs of day and world are checked one by one, and how many hops in all of them. */
const LOOKS = 2_000;
const HOPS_LOOKED_AT = 2_000_000;

/**
 * Parties that a root reaches on some day in some world. In a file with too many of both, the hops of all days and
 * worlds are taken together, which can only reach more parties.
 */
function reachedFromRoots(file: FileIndex): ReadonlySet<number> {
  const roots = rootsOf(file);
  const together = reached(belowIn(file.hopLinks), roots);
  const days = turningDays(file);
  const worlds = worldsOf(file);
  const looks = days.length * worlds.length;
  if (looks > LOOKS || looks * file.hopLinks.length > HOPS_LOOKED_AT) return together;
  const found = new Set<number>(roots);
  const focus = focusOf(file.dossier);
  for (const world of worlds) {
    const chosen = new Set(world);
    const isThere = (party: number) => isLive(file.dossier.parties[party]!, focus, chosen);
    const inWorld = file.hopLinks.filter(({ from, to }) => isThere(from) && isThere(to));
    for (const day of days) {
      const onDay = { ...focus, day };
      const onThatDay = belowIn(inWorld.filter(({ link }) => isLive(link, onDay, chosen)));
      for (const party of reached(onThatDay, roots)) found.add(party);
      if (found.size === together.size) return found;
    }
  }
  return found;
}

/** For how many problems of a kind the groups are named. Whoever mends a file with more begins at the top anyway. */
const GROUPS_NAMED = 50;

function unreached(file: FileIndex): Trouble[] {
  const { parties, links } = file.dossier;
  const beside = new Set<string>(parties.flatMap(party => [...(party.near ?? []), ...(party.near ? [party.id] : [])]));
  for (const link of links) if (!isHopType(link.type)) for (const id of [link.from, link.to]) beside.add(id);
  const known = reachedFromRoots(file);
  const below = belowIn(file.hopLinks);
  const troubles: Trouble[] = [];
  parties.forEach((party, index) => {
    const counts = party.kind === "organisation" || party.kind === "person" || isGroupKind(party.kind);
    if (!counts || party.placed === false || beside.has(party.id) || known.has(index)) return;
    const groups =
      troubles.length < GROUPS_NAMED
        ? [...reached(below, [index])]
            .filter(other => other !== index && file.isGroup[other])
            .map(other => parties[other]!.id)
        : [];
    troubles.push({
      code: "not-reached",
      path: ["parties", index],
      value: party.id,
      params: { party: party.id, groups },
    });
  });
  return troubles;
}

const CORROBORATED = ["links", "assertions", "conditions", "money", "figures"] as const;

function fewOrigins(dossier: Dossier): Trouble[] {
  const origins = originsOf(dossier);
  return CORROBORATED.flatMap(list =>
    dossier[list].flatMap((claim, index): Trouble[] => {
      if (claim.verification !== "corroborated") return [];
      const count = origins.count(claim.evidence ?? []);
      if (count >= 2) return [];
      return [
        {
          code: "few-origins",
          path: [list, index, "verification"],
          value: claim.verification,
          params: { origins: count },
        },
      ];
    }),
  );
}

/** Groups of employees for whom no statement names an employer. */
function withoutEmployer(file: FileIndex): Trouble[] {
  const { dossier, named, isGroup } = file;
  const stated = file.statements.filter(
    ({ assertion: { duty, position } }) =>
      duty === "employment-status" && (position === "holds" || position === "holds-jointly"),
  );
  const forAll = stated.filter(({ workers }) => !workers).map(({ party }) => party);
  const isForEveryone = forAll.some(party => !isGroup[party] && !named[party]);
  const employed = new Set([
    ...stated.flatMap(({ workers }) => [...(workers ?? [])]),
    ...forAll.filter(party => isGroup[party]),
    ...reached(
      belowIn(file.hopLinks),
      forAll.filter(party => !isGroup[party] && named[party]),
    ),
  ]);
  const isFor = (group: number) => isForEveryone || employed.has(group);
  return dossier.parties.flatMap((party, index): Trouble[] => {
    if (party.workers?.status !== "employee" || isFor(index)) return [];
    return [
      {
        code: "employee-without-employer",
        path: ["parties", index, "workers", "status"],
        value: "employee",
        params: { party: party.id },
      },
    ];
  });
}

/**
 * Readings of a law that reach, since they name no workers, groups in other countries than that of the law. Groups
 * whose country is not given may be there.
 */
function lawsAbroad(file: FileIndex): Trouble[] {
  const { dossier, named, isGroup, partyAt, hopLinks } = file;
  const groups = dossier.parties.flatMap((_, index) => (isGroup[index] ? [index] : []));
  const below = belowIn(hopLinks);
  const above = belowIn(hopLinks.map(({ from, to }) => ({ from: to, to: from })));
  /** Country of a law → the groups in others, and the parties that have such a group below them. */
  const known = new Map<string, { readonly abroad: ReadonlySet<number>; readonly reaching: ReadonlySet<number> }>();
  const outside = (jurisdiction: string) => {
    const found = known.get(jurisdiction);
    if (found) return found;
    const abroad = new Set(
      groups.filter(one => {
        const { country, countries = [] } = dossier.parties[one]!;
        const all = country === undefined ? countries : [country, ...countries];
        return all.length > 0 && !all.includes(jurisdiction);
      }),
    );
    const fresh = { abroad, reaching: reached(above, abroad) };
    known.set(jurisdiction, fresh);
    return fresh;
  };
  const troubles: Trouble[] = [];
  dossier.assertions.forEach(({ basis, workers, jurisdiction, party: id }, index) => {
    if (basis !== "law" || workers !== undefined || jurisdiction === undefined) return;
    const party = partyAt.get(id)!;
    const { abroad, reaching } = outside(jurisdiction);
    const isAbroad = isGroup[party] ? abroad.has(party) : named[party] ? reaching.has(party) : abroad.size > 0;
    if (!isAbroad) return;
    const those = () => (isGroup[party] ? [party] : named[party] ? [...reached(below, [party])] : groups);
    const told = troubles.length < GROUPS_NAMED ? those().filter(one => abroad.has(one)) : [];
    troubles.push({
      code: "law-abroad",
      path: ["assertions", index, "jurisdiction"],
      value: jurisdiction,
      params: { groups: told.map(one => dossier.parties[one]!.id) },
    });
  });
  return troubles;
}

/** Rulings that were followed by another one of their case, and of which the file does not say what became of them. */
const rulingsUnrelated = ({ proceedings }: Dossier): Trouble[] =>
  proceedings.flatMap((proceeding, at) =>
    (proceeding.decisions ?? []).flatMap((decision, place): Trouble[] => {
      const follower = decision.followedBy === undefined ? followerOf(decision, proceeding, proceedings) : null;
      if (follower === null) return [];
      return [
        {
          code: "rulings-unrelated",
          path: ["proceedings", at, "decisions", place],
          value: decision.id,
          params: { decision: decision.id, later: follower.id },
        },
      ];
    }),
  );

/** Claims that are said to be documented, which means that a primary document was seen, and rest on press alone. */
function pressAsDocument({ sources, quotes, ...lists }: Dossier): Trouble[] {
  const typeOf = new Map<string, string>(sources.map(({ id, type }) => [id, type]));
  for (const { id, source } of quotes) typeOf.set(id, typeOf.get(source) ?? "");
  return CORROBORATED.flatMap(list =>
    lists[list].flatMap((claim, index): Trouble[] => {
      if (claim.verification !== "documented") return [];
      const supporting = (claim.evidence ?? []).filter(
        item => typeof item === "string" || item.supports === undefined || item.supports === "supports",
      );
      const types = supporting.map(item =>
        typeOf.get(typeof item === "string" ? item : "source" in item ? item.source : item.quoteId),
      );
      if (types.length === 0 || types.some(type => type !== "press")) return [];
      return [{ code: "press-as-document", path: [list, index, "verification"], value: claim.verification }];
    }),
  );
}

/** Pay of workers that is less than nothing: a sign that slipped in, or money that goes the other way. */
const payBelowNothing = ({ money }: Dossier): Trouble[] =>
  money.flatMap(({ kind, amount }, index): Trouble[] => {
    if (kind !== "worker-pay" || (typeof amount === "object" && ("words" in amount || "than" in amount))) return [];
    const bounds: readonly (number | undefined)[] = typeof amount === "number" ? [amount] : Object.values(amount);
    return bounds.some(bound => bound !== undefined && bound < 0)
      ? [{ code: "pay-below-nothing", path: ["money", index, "amount"], value: amount }]
      : [];
  });

/** Sources of which nobody said yet of what kind they are, as those that were only pasted. */
const unstatedSources = ({ sources }: Dossier): Trouble[] =>
  sources.flatMap(({ type }, index): Trouble[] =>
    type === "unstated" ? [{ code: "unstated-source", path: ["sources", index, "type"], value: type }] : [],
  );

/** Texts that are too long for the picture of a chain, or for an article. */
const longTexts = (dossier: Dossier): Trouble[] =>
  longTextsIn(dossier).map(({ path, text, letters, most }) => ({
    code: "long-text",
    path,
    value: text,
    params: { letters, most },
  }));

/** Turns paths in the dossier as it was read into paths in the file, which still holds what was left out. */
function pathInFile(leftOut: readonly LeftOut[]): (path: Path) => Path {
  const gone = new Map<string, number[]>();
  for (const { path } of leftOut)
    if (path.length === 2 && typeof path[1] === "number") {
      const list = String(path[0]);
      gone.set(
        list,
        [...(gone.get(list) ?? []), path[1]].sort((a, b) => a - b),
      );
    }
  return path => {
    const [list, index, ...rest] = path;
    if (typeof index !== "number") return path;
    let at = index;
    for (const removed of gone.get(String(list)) ?? []) if (removed <= at) at += 1;
    return [list!, at, ...rest];
  };
}

/**
 * Reads a dossier and reports everything that is wrong with the file, in the order of the text.
 * @param maxBytes the largest file that is read
 */
export const checkDossier = (input: string | Uint8Array, maxBytes?: number): Parsed =>
  checkParsed(parseDossier(input, maxBytes), input);

/** The rest of it, for a file that is parsed already. @param input what was parsed */
export function checkParsed(parsed: Parsed, input: string | Uint8Array): Parsed {
  const { dossier, leftOut } = parsed;
  if (!dossier) return parsed;
  const file = indexDossier(dossier, leftOut.length === 0);
  const inFile = pathInFile(leftOut);
  // If a party or a link could not be read, it is not known which parties are reached.
  const knowsHops = !leftOut.some(({ path }) => path[0] === "parties" || path[0] === "links");
  const troubles = [
    ...(knowsHops ? unreached(file) : []),
    ...fewOrigins(dossier),
    ...withoutEmployer(file),
    ...lawsAbroad(file),
    ...rulingsUnrelated(dossier),
    ...pressAsDocument(dossier),
    ...addressTroubles(dossier),
    ...unstatedSources(dossier),
    ...payBelowNothing(dossier),
    ...longTexts(dossier),
  ];
  return withProblems(
    parsed,
    input,
    troubles.map(trouble => ({ ...trouble, path: inFile(trouble.path) })),
  );
}
