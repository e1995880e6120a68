/**
 * Addresses stand in articles, letters and other people's pages: what they mean, and how the page writes them back, stays
 * as it is. `addresses.json` holds of each what it shows, what is chosen by it, and what of it the file has.
 */
import { describe, expect, it } from "vitest";
import { askableIn } from "../../../src/app/address/askableIn.ts";
import { leftAside } from "../../../src/app/address/leftAside.ts";
import { hrefOf, parseQuery, type Query, searchOf, subjectOf } from "../../../src/app/address/query.ts";
import { rowsAskedIn } from "../../../src/app/address/rowsAskedIn.ts";
import { selectionOf } from "../../../src/app/address/selectionOf.ts";
import { openingOf } from "../../../src/app/publish/openingOf.ts";
import { type Inquiry, inquiryOf } from "../../../src/model/index.ts";
import { inquiryInto, shipped } from "../../views/chain/chainCases.ts";
import addresses from "./addresses.json" with { type: "json" };

type Means = Readonly<Record<string, unknown>>;

const ofDossier = [
  ...["workers", "plane", "duty", "party", "link", "view", "rows", "sort", "state", "role", "country", "named"],
  ...["sheet", "show", "unfold", "step", "date", "known", "floor", "world", "language"],
];
const ofNetwork = ["find", "plane", "duty", "party", "link", "show", "floor", "language"];
const ofHome = ["find", "language"];

/** As long as nothing else is chosen. */
const usual: Means = { view: "chain", rows: "parties", layout: "layered", grouping: "none" };
const isChosen = ([name, value]: readonly [string, unknown]): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== false && value !== usual[name];

const chosenOf = (fields: Means): Means => Object.fromEntries(Object.entries(fields).filter(isChosen));

/** A file opened here is known by a key that stands in no address. */
const queryAt = (address: string, local: string | undefined): Query =>
  local === undefined ? parseQuery(address) : { ...parseQuery(address), local };

function meansOf(query: Query): Means {
  const only = (names: readonly string[]) => Object.entries(query).filter(([name]) => names.includes(name));
  if (query.network) {
    const { set, ...rest } = query.network;
    return {
      set: set ?? "all",
      ...chosenOf({ own: query.local !== null, ...Object.fromEntries(only(ofNetwork)), ...rest }),
    };
  }
  return chosenOf(Object.fromEntries(only(subjectOf(query) === null ? ofHome : ofDossier)));
}

const inquiries = new Map<string, Inquiry>();
/** Of a dossier of the library. */
function fileOf(id: string) {
  const known = inquiries.get(id) ?? inquiryInto(shipped.get(id)!);
  inquiries.set(id, known);
  return known.file;
}

/** What of the address a dossier of the library has. */
function hadOf(query: Query, address: string): Means {
  if (query.network || query.local !== null || query.src !== null) return {};
  if (query.dossier === null) return { leftAside: leftAside(address, null).map(({ why, value }) => [why, value]) };
  if (!shipped.has(query.dossier)) return {};
  const file = fileOf(query.dossier);
  const { dossier } = file;
  const { date, known, floor, world } = query;
  const inquiry = inquiryOf(file, {
    ...(date === null ? {} : { date }),
    ...(known === null ? {} : { known }),
    ...(floor === null ? {} : { floor }),
    world,
  });
  const { groups, focus } = inquiry.chain;
  const group = groups.find(one => dossier.parties[one]!.id === query.workers) ?? groups[0] ?? null;
  const rows = rowsAskedIn(query, file);
  const aside = leftAside(address, {
    ...askableIn(file, query.rows),
    workers: dossier.parties.filter((_, party) => file.isGroup[party]).map(({ id }) => id),
    duties: file.duties,
    parties: dossier.parties.map(({ id }) => id),
    links: dossier.links.map(({ id }) => id),
    steps: dossier.story.map(({ id }) => id),
    hypotheses: dossier.hypotheses,
    world: focus.world,
  });
  return {
    leftAside: aside.map(({ why, value }) => [why, value]),
    seen: { date: focus.date, known: focus.known, world: focus.world },
    selected: selectionOf(query, inquiry, group),
    opens: chosenOf(openingOf(query, inquiry)),
    rows: chosenOf({ ...rows, isSought: rows.isSought !== null }),
  };
}

const read = (address: string, local: string | undefined) => {
  const query = queryAt(address, local);
  return {
    shows: subjectOf(query),
    means: meansOf(query),
    written: local === undefined ? hrefOf(query) : searchOf(query),
    href: hrefOf(query),
    ...hadOf(query, address),
  };
};

describe("an address of today", () => {
  it.each(addresses)("$address", ({ address, local, ...expected }: (typeof addresses)[number]) => {
    expect(read(address, local)).toEqual(expected);
  });

  it("is written back so that it is read as the same", () => {
    for (const { address, local } of addresses) {
      const once = queryAt(address, local);
      expect(queryAt(searchOf(once), once.local ?? undefined)).toEqual(once);
    }
  });
});
