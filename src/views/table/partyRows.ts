/** All parties as rows: what each is, where it stands, and what is not known of it. */
import { finish, type Steps } from "../../base/index.ts";
import type { Cluster } from "../../layout/index.ts";
import type { PartyIndex } from "../../model/index.ts";
import { label, say } from "../../text/index.ts";
import type { CardPicture } from "../chain/chainPicture.ts";
import { countsOf, rolesOf, sizesOf } from "../chain/partyWords.ts";
import type { WholePicture } from "../chain/wholePicture.ts";
import { type WorkerFactTold, workerFacts } from "../evidence/workerFacts.ts";

/**
 * In the chain of the chosen workers; in that of others; in a part that is not joined to it; in an unknown position;
 * beside the chain.
 */
export type PartyPlace = "chain" | "other" | "detached" | "unplaced" | "beside";

export type PartyRow = {
  readonly party: PartyIndex;
  readonly card: CardPicture;
  /** The name of its band, as in "2" or "4+"; null for a party without hops. */
  readonly layer: string | null;
  readonly place: PartyPlace;
  readonly kind: string;
  readonly roles: readonly string[];
  /** What is said of workers as workers. */
  readonly people: readonly WorkerFactTold[];
  /** How many parties it stands for, or how many workers there are. */
  readonly counts: readonly string[];
  /** What is not known or not published. */
  readonly doubts: readonly string[];
};

const placeOf: Readonly<Record<Cluster, PartyPlace>> = { 0: "chain", 1: "other", 2: "detached" };

/** All parties, layer by layer, then those in unknown positions, then those beside the chain. */
export const partyRows = (whole: WholePicture): readonly PartyRow[] => finish(partyRowSteps(whole));

/** The same row by row, for a page that has to go on answering meanwhile. */
export function* partyRowSteps({ request, folded, picture }: WholePicture): Steps<readonly PartyRow[]> {
  const { inquiry, narrator, language } = request;
  const { chain, file } = inquiry;
  const rowOf = (index: PartyIndex, card: CardPicture, layer: string | null, place: PartyPlace): PartyRow => {
    const party = file.dossier.parties[index]!;
    const isLocalTop = chain.isTop[index] === 1 && chain.isRoot[index] !== 1;
    return {
      party: index,
      card,
      layer,
      place,
      kind: label(language, "party-kinds", party.kind),
      roles: rolesOf(narrator, party),
      people: workerFacts({ dossier: file.dossier, narrator }, party),
      counts: [
        ...sizesOf({ inquiry, narrator, language }, party).map(({ text }) => text),
        ...countsOf(language, party),
      ],
      doubts: [
        ...(party.withheld ? [say(language, "chain.withheld")] : []),
        ...(party.kind === "unknown" ? [say(language, "stage.legend.unknown")] : []),
        ...(party.above === "unknown" ? [say(language, "chain.torn")] : []),
        ...(isLocalTop ? [say(language, "page.party.local-top")] : []),
      ],
    };
  };
  const rows: PartyRow[] = [];
  for (const [at, { parties, layer, cluster }] of folded.nodes.entries()) {
    rows.push(rowOf(parties[0]!, picture.cards[at]!, picture.bands.get(layer)!.name, placeOf[cluster]));
    yield;
  }
  return [
    ...rows,
    ...folded.unplaced.map((party, at) => rowOf(party, picture.unplaced[at]!, null, "unplaced")),
    ...folded.beside.map((party, at) => rowOf(party, picture.beside[at]!, null, "beside")),
  ];
}
