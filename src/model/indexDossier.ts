/** A dossier with its ids resolved to indices, once for all questions. */
import {
  type Assertion,
  type Basis,
  type Dossier,
  dutiesOf,
  type Finality,
  isGroupKind,
  isHopType,
  type Link,
  type Party,
  type Plane,
  type Proceeding,
  planeOf,
  rankOf,
} from "../schema/index.ts";

/** Index of a party in `parties`. */
export type PartyIndex = number;

/** An assertion with its references resolved. If it names a decision, it has the facts of that decision. */
export type Statement = {
  readonly assertion: Assertion;
  readonly party: PartyIndex;
  readonly plane: Plane;
  readonly basis: Basis;
  readonly rank: number;
  /** The parties for which it counts: its party and its partners; a promise counts only for those who made it. */
  readonly holders: readonly PartyIndex[];
  /** The worker groups that it names; null stands for every group below the party. */
  readonly workers: ReadonlySet<PartyIndex> | null;
  readonly to: readonly PartyIndex[];
  readonly finality: Finality | null;
  /** The id of its proceeding; null without one, and all statements without one count as one proceeding. */
  readonly proceeding: string | null;
  readonly stated: string | undefined;
  readonly overturned: string | undefined;
};

export type Case = {
  readonly proceeding: Proceeding;
  readonly against: readonly PartyIndex[];
  readonly duties: ReadonlySet<string>;
  readonly workers: ReadonlySet<PartyIndex> | null;
  /** It has been decided by the day of knowledge, and how was not read. Only in a chain, which has such a day. */
  readonly isUnread?: boolean;
};

/** A relation beside the chain: a link, or a rating system, which a file tells of the workers whom it rates. */
export type Overlay = {
  readonly type: Link["type"];
  /** Null for a rating system. */
  readonly link: Link | null;
  readonly from: PartyIndex;
  readonly to: PartyIndex;
};

export type FileIndex = {
  readonly dossier: Dossier;
  /** False where parts of the file could not be read: then no answer is complete. */
  readonly whole: boolean;
  readonly partyAt: ReadonlyMap<string, PartyIndex>;
  readonly isGroup: Uint8Array;
  readonly isUnknown: Uint8Array;
  /** 1 for parties that any hop link of the file names, live or not. */
  readonly named: Uint8Array;
  readonly hopLinks: readonly { readonly link: Link; readonly from: PartyIndex; readonly to: PartyIndex }[];
  /** Links in file order, then rating systems. */
  readonly overlays: readonly Overlay[];
  readonly linkAt: ReadonlyMap<string, Link>;
  readonly clients: readonly PartyIndex[];
  readonly duties: readonly string[];
  readonly statements: readonly Statement[];
  /** All statements on a party, whether they count or not. */
  readonly statementsOn: ReadonlyMap<PartyIndex, readonly Statement[]>;
  readonly cases: readonly Case[];
};

/** Does an assertion count for this party? With basis policy or statement it counts only for those who said it. */
function countsFor(assertion: Assertion, holder: string): boolean {
  if (assertion.basis !== "policy" && assertion.basis !== "statement") return true;
  return assertion.saidBy ? assertion.saidBy.includes(holder) : assertion.party === holder;
}

/**
 * The rating systems of a file, each from its issuer to the workers whom it rates. Where a link says the same, that
 * link alone is told, on its own days and with its own verification.
 */
function ratingsIn(parties: readonly Party[], links: readonly Overlay[], at: (id: string) => PartyIndex): Overlay[] {
  return parties.flatMap(({ workers, withheld }, to) => {
    if (!workers?.ratingSystem || withheld) return [];
    const from = at(workers.ratingSystem.issuer);
    const isLinked = links.some(one => one.type === "rates" && one.from === from && one.to === to);
    return isLinked ? [] : [{ type: "rates", link: null, from, to } as const];
  });
}

/** @param whole whether the file could be read as a whole (`leftOut` empty) */
export function indexDossier(dossier: Dossier, whole: boolean): FileIndex {
  const { parties } = dossier;
  const partyAt = new Map(parties.map((party: Party, index) => [party.id, index]));
  const at = (id: string): PartyIndex => partyAt.get(id)!;
  const allAt = (ids: readonly string[]): PartyIndex[] => ids.map(at);
  const named = new Uint8Array(parties.length);
  const hopLinks: { link: Link; from: PartyIndex; to: PartyIndex }[] = [];
  const overlays: Overlay[] = [];
  for (const link of dossier.links) {
    const resolved = { link, from: at(link.from), to: at(link.to) };
    if (!isHopType(link.type)) {
      overlays.push({ type: link.type, ...resolved });
      continue;
    }
    hopLinks.push(resolved);
    named[resolved.from] = 1;
    named[resolved.to] = 1;
  }
  const decisions = new Map(
    dossier.proceedings.flatMap(proceeding =>
      (proceeding.decisions ?? []).map(decision => [decision.id, { decision, proceeding }] as const),
    ),
  );
  const statements = dossier.assertions.map((assertion): Statement => {
    const partners = assertion.position === "holds-jointly" ? (assertion.jointWith ?? []) : [];
    const holders = [...new Set([assertion.party, ...partners])].filter(holder => countsFor(assertion, holder));
    const ruling = assertion.decision === undefined ? undefined : decisions.get(assertion.decision);
    return {
      assertion,
      party: at(assertion.party),
      plane: planeOf(assertion.basis),
      basis: assertion.basis,
      rank: rankOf(assertion.verification),
      holders: allAt(holders),
      workers: assertion.workers ? new Set(allAt(assertion.workers)) : null,
      to: assertion.position === "passes-on" ? allAt([...new Set(assertion.to ?? [])]) : [],
      finality: ruling ? (ruling.decision.finality ?? null) : (assertion.finality ?? null),
      proceeding: ruling ? ruling.proceeding.id : (assertion.proceeding ?? null),
      stated: ruling ? ruling.decision.date : assertion.stated,
      overturned: ruling ? ruling.decision.overturned : assertion.overturned,
    };
  });
  const statementsOn = new Map<PartyIndex, Statement[]>();
  for (const statement of statements)
    for (const party of new Set([statement.party, ...statement.holders])) {
      const known = statementsOn.get(party);
      if (known) known.push(statement);
      else statementsOn.set(party, [statement]);
    }
  return {
    dossier,
    whole,
    partyAt,
    isGroup: Uint8Array.from(parties, party => (isGroupKind(party.kind) ? 1 : 0)),
    isUnknown: Uint8Array.from(parties, party => (party.kind === "unknown" ? 1 : 0)),
    named,
    hopLinks,
    overlays: [...overlays, ...ratingsIn(parties, overlays, at)],
    linkAt: new Map(dossier.links.map(link => [link.id, link])),
    clients: allAt([...new Set(dossier.clients ?? [])]),
    duties: dutiesOf(dossier).map(duty => duty.id),
    statements,
    statementsOn,
    cases: dossier.proceedings.map(proceeding => ({
      proceeding,
      against: allAt(proceeding.against ?? []),
      duties: new Set(proceeding.duties ?? []),
      workers: proceeding.workers ? new Set(allAt(proceeding.workers)) : null,
    })),
  };
}
