import type { FileIndex, Inquiry, PlacedFinding } from "../../model/index.ts";
import { isPlaceShown, overlayFamilies } from "../../schema/index.ts";
import type { DossierPlace } from "../page/address/place.ts";

/** Where a finding leads: to a choice in the picture, or to a part of the page. */
export type FindingTarget =
  | {
      readonly place: DossierPlace;
      /** The id of the part of the page that is shown then. */
      readonly opens?: string;
    }
  | {
      /** The id of a part of this page. */
      readonly part: string;
    };

const MONEY = { part: "money" };
const SOURCES = { part: "sources" };

/** The first link from one party to another, made once for a file: a large one has thousands of weak hops. */
const known = new WeakMap<FileIndex, ReadonlyMap<string, string>>();

function linkBetween(file: FileIndex, from: string, to: string): string | undefined {
  // Of several entries with one key a map keeps the last.
  const links =
    known.get(file) ??
    new Map(file.hopLinks.map(({ link }) => [`${link.from} ${link.to}`, link.id] as const).reverse());
  known.set(file, links);
  return links.get(`${from} ${to}`);
}

/** Each finding leads to what it is about. */
export function placeOfFinding(finding: PlacedFinding, inquiry: Inquiry, place: DossierPlace): FindingTarget {
  const { chain, file } = inquiry;
  const to = (change: Partial<DossierPlace>): FindingTarget => ({
    place: { ...place, view: "chain", party: null, link: null, ...change },
    // Evidence takes the focus; a duty opens in the picture.
    ...(change.party || change.link ? {} : { opens: "picture" }),
  });
  const picture = to({});
  switch (finding.code) {
    case "left-out":
      return { part: "problems" };
    case "depth":
    case "between":
    case "no-way":
    case "detached":
      return to({ party: finding.params.group, duty: null });
    case "unplaced": {
      const unplaced = file.dossier.parties.find(
        (party, index) => party.placed === false && isPlaceShown(party) && chain.live[index],
      );
      return unplaced ? to({ party: unplaced.id, duty: null }) : picture;
    }
    case "countries":
      return picture;
    case "beside":
      return to({ show: overlayFamilies });
    case "choke-point":
      return to({ party: finding.params.party, duty: null });
    case "duties-answered":
    case "duties-contested":
    case "duties-unread":
    case "duties-by-part":
    case "duties-excluded":
    case "duties-lost":
    case "duties-outside":
    case "duties-shifted":
    case "duties-undocumented":
      return to({ duty: finding.params.duties[0] ?? null, plane: finding.params.plane });
    case "ruling":
    case "unruled":
      return { part: "proceedings" };
    case "nothing-written":
      return { part: "nothing-written" };
    case "divergence":
      return to({ duty: finding.params.duty });
    case "vanishing-point":
      return to({ duty: finding.params.duty, party: finding.params.from });
    case "weak-hop":
    case "disputed-hop": {
      const { from, to: end } = finding.params;
      const link = linkBetween(file, from, end);
      return link === undefined ? picture : to({ link, duty: null });
    }
    case "condition":
      return to({ duty: finding.params.duty, party: finding.params.group });
    case "assertions-collide":
      return to({ duty: finding.params.duty, party: finding.params.party, plane: finding.params.plane });
    case "share-shown":
    case "pay-not-comparable":
      return MONEY;
    case "one-origin":
    case "one-source-links":
    case "links-unsupported":
      return SOURCES;
    case "figures-conflict":
      return { part: "figures" };
  }
}
