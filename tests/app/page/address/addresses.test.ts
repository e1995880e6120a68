/**
 * Addresses stand in articles, letters and other people's pages, so their meaning, and the form in which the page
 * writes them back, must stay the same. For each address, `addresses.json` has what it shows, what it chooses, and what
 * the file has of it.
 */
import { describe, expect, it } from "vitest";
import { hrefOf, searchOf } from "../../../../src/app/page/address/hrefOf.ts";
import { parsePlace } from "../../../../src/app/page/address/parsePlace.ts";
import { type DossierPlace, ownKeyOf, type Place, subjectOf } from "../../../../src/app/page/address/place.ts";
import { type LeftAside, resolve } from "../../../../src/app/page/address/resolve.ts";
import { resolveIn } from "../../../../src/app/page/address/resolveIn.ts";
import { rowsAskedIn } from "../../../../src/app/page/address/rowsAskedIn.ts";
import { selectionOf } from "../../../../src/app/page/address/selectionOf.ts";
import { openingOf } from "../../../../src/app/publish/openingOf.ts";
import { type Inquiry, inquiryOf } from "../../../../src/model/index.ts";
import { inquiryInto, shipped } from "../../../views/chain/chainCases.ts";
import addresses from "./addresses.json" with { type: "json" };

type Means = Readonly<Record<string, unknown>>;

/** What an address means if it chooses nothing else. */
const usual: Means = { view: "chain", rows: "parties", layout: "layered", grouping: "none" };
const isChosen = ([name, value]: readonly [string, unknown]): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== false && value !== usual[name];

const chosenOf = (fields: Means): Means => Object.fromEntries(Object.entries(fields).filter(isChosen));

function meansOf(place: Place): Means {
  if (place.kind === "network") {
    const { kind, set, unread, carried, ...rest } = place;
    return { set: set ?? "all", ...chosenOf(rest) };
  }
  if (place.kind === "compare") {
    const { kind, sides, unread, carried, ...rest } = place;
    return chosenOf(rest);
  }
  if (place.kind === "home") return chosenOf({ find: place.find, language: place.language });
  const { kind, from, unread, carried, ...rest } = place;
  return chosenOf(rest);
}

const inquiries = new Map<string, Inquiry>();
/** The file of a dossier of the library. */
function fileOf(id: string) {
  const known = inquiries.get(id) ?? inquiryInto(shipped.get(id)!);
  inquiries.set(id, known);
  return known.file;
}

const told = (leftAside: readonly LeftAside[]) => leftAside.map(({ why, value }) => [why, value]);

/** What a dossier of the library has of the address. */
function hadOf(place: DossierPlace, id: string): Means {
  const file = fileOf(id);
  const { asked, leftAside } = resolveIn(place, file);
  const { date, known, floor, world } = asked;
  const inquiry = inquiryOf(file, {
    ...(date === null ? {} : { date }),
    ...(known === null ? {} : { known }),
    ...(floor === null ? {} : { floor }),
    world,
  });
  const { groups, focus } = inquiry.chain;
  const group = groups.find(one => file.dossier.parties[one]!.id === asked.workers) ?? groups[0] ?? null;
  const rows = rowsAskedIn(asked);
  return {
    leftAside: told(leftAside),
    seen: { date: focus.date, known: focus.known, world: focus.world },
    selected: selectionOf(asked, file, group),
    opens: chosenOf(openingOf(place, inquiry)),
    rows: chosenOf({ ...rows, isSought: rows.isSought !== null }),
  };
}

/** @param local key of a local file, which stands in no address */
const read = (address: string, local: string | undefined) => {
  const place = parsePlace(address, local);
  const id = place.kind === "dossier" && place.from.kind === "library" ? place.from.id : null;
  return {
    shows: subjectOf(place),
    means: meansOf(place),
    written: local === undefined ? hrefOf(place) : searchOf(place),
    href: hrefOf(place),
    ...(place.kind === "home" ? { leftAside: told(resolve<"home">(place, null).leftAside) } : {}),
    ...(place.kind === "dossier" && id !== null && shipped.has(id) ? hadOf(place, id) : {}),
  };
};

describe("an address of today", () => {
  it.each(addresses)("$address", ({ address, local, ...expected }: (typeof addresses)[number]) => {
    expect(read(address, local)).toEqual(expected);
  });

  it("is written back so that it is read as the same", () => {
    for (const { address, local } of addresses) {
      const once = parsePlace(address, local);
      // What could not be read is not written back.
      expect(parsePlace(searchOf(once), ownKeyOf(once) ?? undefined)).toEqual({ ...once, unread: {} });
    }
  });
});
