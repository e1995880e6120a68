/** The words of the hops between two cards: the label on the line, the border that is crossed, the sentence. */
import { modeOf, type NodeHop } from "../../layout/index.ts";
import { countriesOf, crossingOf, type Inquiry, isDated, type PartyIndex } from "../../model/index.ts";
import { type Link, rankOf, type Verification } from "../../schema/index.ts";
import {
  directionOf,
  inRow,
  isolated,
  label,
  type Shown,
  say,
  sayApart,
  sayCountry,
  sayDate,
  sayLabelled,
  sayList,
} from "../../text/index.ts";
import type { BorderPicture, Choice, HopPicture, LabelPicture, ReturnPicture, StubPicture } from "./chainPicture.ts";
import { fewNamed } from "./fewNamed.ts";
import { plain, priceOf } from "./partyWords.ts";
import type { Telling } from "./telling.ts";

export type HopTelling = Telling & {
  readonly disputed: ReadonlySet<number>;
  readonly selectedLink: string | null;
  /** A duty is chosen, so that the hops are drawn as it travels. */
  readonly isLens: boolean;
};

const linksOf = ({ chain }: Inquiry, { hops }: NodeHop): Link[] => hops.flatMap(hop => [...chain.hopLinks[hop]!]);

/** The years or days that a link gives, in short; null if it gives none. */
export function timesOf(
  { language, told }: Pick<Telling, "language" | "told">,
  { start, end, ended, observed }: Link,
): string | null {
  // Beside a plate there is room for years; the days stand with the evidence.
  const inYears = told !== "not";
  const date = (day: string) => sayDate(language, inYears ? day.slice(0, 4) : day);
  if (start && end && date(start) === date(end)) return date(start);
  if (start && end) return say(language, "page.time.between", { start: date(start), end: date(end) });
  if (start) return say(language, inYears ? "page.time.since-year" : "page.time.since", { start: date(start) });
  if (end) return say(language, inYears ? "page.time.until-year" : "page.time.until", { end: date(end) });
  if (ended) return say(language, "page.time.ended");
  return observed ? say(language, "page.time.observed", { observed: date(observed) }) : null;
}

/** The most links of one line that are told one by one; more are counted. */
const MANY_LINKS = 3;

/** As in "9 documented, 7 single source", the strongest first. */
function tallyOf({ language }: Telling, links: readonly Link[]): string {
  const counts = new Map<Verification, number>();
  for (const { verification } of links) counts.set(verification, (counts.get(verification) ?? 0) + 1);
  return inRow(
    language,
    [...counts]
      .sort(([a], [b]) => rankOf(a) - rankOf(b))
      .map(([code, count]) =>
        say(language, "chain.tally", { count, verification: label(language, "verifications", code) }),
      ),
  );
}

function titleOf({ language, narrator }: Telling, links: readonly Link[]): Shown {
  if (links.length > MANY_LINKS) {
    const parties = new Set(links.map(({ from }) => from)).size;
    return plain(language, say(language, "chain.links.from", { count: links.length, parties }));
  }
  const [first] = links;
  const types = [...new Set(links.map(({ type }) => label(language, "link-types", type)))];
  const labels = links.filter(link => link.label);
  if (links.length === 1 && first!.label) return narrator.text(first!.label);
  // For several links: what they are, and what the first of them is called.
  const title = labels[0]?.label ? narrator.text(labels[0].label) : null;
  if (title && links.length > 1) {
    const text = `${isolated(title.text)} · ${say(language, "chain.links", { count: links.length })}`;
    return { ...title, text, direction: directionOf(text) };
  }
  const count = links.length > 1 ? ` · ${say(language, "chain.links", { count: links.length })}` : "";
  return plain(language, `${inRow(language, types)}${count}`);
}

/** The parties that hops lead from, or to. Of parties that share a card, others may have no part in them. */
const endsOf = ({ chain }: Inquiry, hops: readonly number[], end: "from" | "to"): readonly PartyIndex[] => [
  ...new Set(hops.map(hop => (end === "from" ? chain.hopFrom : chain.hopTo)[hop]!)),
];

const namesOf = ({ inquiry, narrator }: Telling, parties: readonly PartyIndex[]): readonly string[] =>
  parties.map(party => narrator.nameWithin(inquiry.file.dossier.parties[party]!.id));

const sourcesOf = (telling: HopTelling, { hops }: NodeHop): readonly string[] =>
  namesOf(telling, endsOf(telling.inquiry, hops, "from"));

/** The first of them; the rest is counted. */
const FEW_NAMED = 3;
const fewOf = ({ language }: Telling, all: readonly string[]): string =>
  inRow(
    language,
    all.length > FEW_NAMED + 1
      ? [...all.slice(0, FEW_NAMED), say(language, "chain.more", { count: all.length - FEW_NAMED })]
      : all,
  );

/** Where it comes from if that has to be said, the strongest verification of the hop, its time, and what happens to the chosen duty on this way. */
function notesOf(telling: HopTelling, hop: NodeHop, links: readonly Link[], from: string | null = null): string {
  const { inquiry, language, narrator, trace } = telling;
  const { hopFrom, hopTo } = inquiry.chain;
  const strongest = links.reduce((best, link) => (rankOf(link.verification) < rankOf(best.verification) ? link : best));
  const verification =
    links.length > MANY_LINKS ? tallyOf(telling, links) : label(language, "verifications", strongest.verification);
  // Where every duty is a plate, as in an article, times stand with the evidence alone.
  const isTimed = telling.told !== "plates";
  const times = !isTimed ? [] : [...new Set(links.map(link => timesOf(telling, link)).filter(time => time !== null))];
  // Beside a plate the thread tells what happens to the duty on this way.
  const isSilent = trace === null || telling.told !== "not";
  const transfers = isSilent
    ? []
    : [
        ...new Set(
          hop.hops.flatMap(one =>
            trace.transfers
              .filter(({ from, to }) => from === hopFrom[one] && to === hopTo[one])
              .map(({ kind }) => label(language, "transfers", kind)),
          ),
        ),
      ];
  return [
    ...(hop.hops.some(one => telling.disputed.has(one)) ? [say(language, "chain.disputed")] : []),
    ...(from === null ? [] : [from]),
    ...(transfers.length > 0
      ? [sayLabelled(language, narrator.dutyLabel(trace!.duty), sayList(language, transfers))]
      : []),
    verification,
    // Where a file dates nothing, the page says so once.
    ...(times.length > 0 || telling.told !== "not" || !isDated(inquiry.file.dossier)
      ? times.slice(0, 2)
      : [say(language, "chain.undated")]),
  ].join(" · ");
}

export function hopWords(telling: HopTelling, hop: NodeHop): HopPicture {
  const { inquiry, narrator, folded, trace, selectedLink } = telling;
  const links = linksOf(inquiry, hop);
  const [from, to] = [folded.nodes[hop.from]!, folded.nodes[hop.to]!];
  const above = trace && from.parties.length === 1 ? trace.standings.get(from.parties[0]!) : undefined;
  const isMember = trace !== null && to.cluster === 0 && above !== undefined;
  const [first] = links;
  const choice: Choice = { kind: "link", link: first!.id };
  return {
    from: from.key,
    to: to.key,
    links: links.map(({ id }) => id),
    isReturn: hop.isReturn,
    isDisputed: hop.hops.some(one => telling.disputed.has(one)),
    isApart: from.cluster !== 0 || to.cluster !== 0,
    isSelected: links.some(({ id }) => id === selectedLink),
    lens: isMember && telling.isLens ? modeOf(above.state) : null,
    sentence: [...new Set(links.map(link => narrator.link(link)))].join(" "),
    choice,
  };
}

/** The most labels of hops into one card that are told one by one; more are counted in one. */
const MANY_LABELS = 3;

/** Whether so many hops are counted in one label; else those of one label say the same. */
const isCounted = ({ folded }: HopTelling, hops: readonly NodeHop[]): boolean =>
  hops.length > MANY_LABELS || hops.some(({ to }) => folded.nodes[to]!.parties.length > 1);

/**
 * Which of the hops into one card are told in one label: all of them where they are many, else those that say the same
 * of one card each.
 */
export function labelled(
  telling: HopTelling,
  places: readonly number[],
  crosses: (place: number) => boolean,
): readonly (readonly number[])[] {
  const { folded } = telling;
  if (places.length === 0) return [];
  const hops = places.map(place => folded.hops[place]!);
  if (places.length === 1 || isCounted(telling, hops)) return [places];
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const hop = folded.hops[place]!;
    const isAlone = folded.nodes[hop.from]!.parties.length > 1 || crosses(place);
    const key = isAlone ? `hop ${place}` : wordsOnLabel(telling, hop);
    const known = groups.get(key);
    if (known) known.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}

/** What a label says of a hop but where it comes from. */
function wordsOnLabel(telling: HopTelling, hop: NodeHop): string {
  const links = linksOf(telling.inquiry, hop);
  return JSON.stringify([titleOf(telling, links), priceOf(telling, links), notesOf(telling, hop, links)]);
}

type LabelNeeds = {
  /** The number of hops that lead to the card: each of several has to say where it comes from. */
  readonly into: number;
  /** The hops that cross a border while others beside them do not: their own labels say so. */
  readonly crossing: readonly number[];
};

/** @param hops the words of every hop of the picture */
export function labelPicture(
  telling: HopTelling,
  hops: readonly HopPicture[],
  places: readonly number[],
  { into, crossing }: LabelNeeds,
): LabelPicture {
  const { inquiry, language, folded, selectedLink } = telling;
  const ofLabel = places.map(place => folded.hops[place]!);
  const pictures = places.map(place => hops[place]!);
  const isSelected = pictures.some(picture => picture.isSelected);
  const isDisputed = pictures.some(picture => picture.isDisputed);
  const [first] = ofLabel;
  const target = folded.nodes[first!.to]!;
  const toTarget: Choice =
    target.parties.length === 1 ? { kind: "party", party: target.key } : { kind: "unfold", party: target.key };
  if (ofLabel.length === 1 || !isCounted(telling, ofLabel)) {
    const links = linksOf(inquiry, first!);
    const fromFold = folded.nodes[first!.from]!.parties.length > 1;
    const sources = ofLabel.flatMap(hop => sourcesOf(telling, hop));
    const namesSource = (into > 1 || fromFold) && sources.length <= MANY_LINKS;
    const from =
      ofLabel.length === 2 && into === 2
        ? say(language, "chain.from.both")
        : say(language, "chain.from", { party: sayList(language, sources) });
    return {
      hops: places,
      title: titleOf(telling, links),
      price: priceOf(telling, links),
      notes: [
        notesOf(telling, first!, links, namesSource ? from : null),
        ...crossing.map(place => {
          const { above, below } = borderPicture(telling, [folded.hops[place]!]);
          return say(language, "chain.crosses", { above, below });
        }),
      ].join(" · "),
      namesSource,
      isDisputed,
      isSelected: isSelected && selectedLink !== null,
      choice: ofLabel.length === 1 ? pictures[0]!.choice : toTarget,
      sentence: pictures.map(picture => picture.sentence).join(" "),
    };
  }
  const all = ofLabel.flatMap(hop => hop.hops);
  const sources = endsOf(inquiry, all, "from");
  const targets = endsOf(inquiry, all, "to");
  // Where parties share the card below, each hop is told from whom to whom.
  const told =
    targets.length === 1
      ? say(language, "chain.hops.many.from", { parties: fewOf(telling, namesOf(telling, sources)) })
      : fewOf(
          telling,
          all.map(hop => {
            const [source, end] = namesOf(telling, [inquiry.chain.hopFrom[hop]!, inquiry.chain.hopTo[hop]!]);
            return say(language, "chain.hops.many.each", { source: source!, target: end! });
          }),
        );
  const disputed = all.filter(hop => telling.disputed.has(hop)).length;
  return {
    hops: places,
    title: plain(language, say(language, "chain.hops.many", { count: all.length })),
    price: null,
    notes: [...(disputed > 0 ? [say(language, "chain.hops.disputed", { count: disputed })] : []), told].join(" · "),
    namesSource: true,
    isDisputed,
    isSelected,
    choice: toTarget,
    sentence: pictures.map(picture => picture.sentence).join(" "),
  };
}

/** a, b, … z, aa, ab … */
const letterOf = (place: number): string =>
  (place >= 26 ? letterOf(Math.floor(place / 26) - 1) : "") + String.fromCharCode(97 + (place % 26));

/** The hops that lead back up, in the order of the chain. */
export function returnPictures(telling: HopTelling, hops: readonly HopPicture[]): ReturnPicture[] {
  const { folded, inquiry } = telling;
  const returns = folded.hops.flatMap((hop, place) => (hop.isReturn ? [place] : []));
  return returns.map((place, nth) => {
    const hop = folded.hops[place]!;
    const { sentence, isSelected, choice } = hops[place]!;
    const notes = notesOf(telling, hop, linksOf(inquiry, hop));
    return { hop: place, letter: letterOf(nth), sentence, notes, isSelected, choice };
  });
}

const countriesAt = ({ inquiry }: Telling, parties: readonly number[]): readonly string[] =>
  countriesOf(parties.map(index => inquiry.file.dossier.parties[index]!));

/** Whether the hop is known to cross a border. Where a country is not known, the card of its party says so. */
export function crossesBorder(telling: Telling, hop: NodeHop): boolean {
  const from = countriesAt(telling, endsOf(telling.inquiry, hop.hops, "from"));
  const to = countriesAt(telling, endsOf(telling.inquiry, hop.hops, "to"));
  return from.length > 0 && to.length > 0 && !from.some(code => to.includes(code));
}

/** The most countries of each side that are all named. */
const FEW = 3;

export function borderPicture(telling: Telling, hops: readonly NodeHop[]): BorderPicture {
  const { language } = telling;
  const parties = (end: "from" | "to") =>
    endsOf(
      telling.inquiry,
      hops.flatMap(hop => hop.hops),
      end,
    );
  const names = (codes: readonly string[], of: readonly number[]) => {
    const isWithheld = of.every(party => telling.inquiry.file.dossier.parties[party]!.withheld);
    if (codes.length === 0) return say(language, isWithheld ? "chain.country.withheld" : "chain.country.none");
    if (codes.length > FEW) return say(language, "quantity.countries", { value: String(codes.length) });
    return inRow(
      language,
      codes.map(code => sayCountry(language, code)),
    );
  };
  const [sources, targets] = [parties("from"), parties("to")];
  const [above, below] = [countriesAt(telling, sources), countriesAt(telling, targets)];
  return { above: names(above, sources), below: names(below, targets), crossing: crossingOf(above, below) };
}

/** The parties, and groups of workers, that a stub names; the rest is counted. */
const FEW_IN_STUB = 1;
/** The most letters for which a stub also names the workers. */
const STUB_LETTERS = 44;

/** What other routes lead to from the cards of the chain, and where they come from, for each card with such a route. */
export function stubPictures(telling: Telling): readonly StubPicture[] {
  const { inquiry, language, narrator, folded } = telling;
  const { chain, file } = inquiry;
  const { parties } = file.dossier;
  const hidden = new Set(folded.aside);
  if (hidden.size === 0) return [];
  const next = new Map<PartyIndex, PartyIndex[]>();
  const before = new Map<PartyIndex, PartyIndex[]>();
  const note = (map: Map<PartyIndex, PartyIndex[]>, key: PartyIndex, value: PartyIndex) => {
    const known = map.get(key);
    if (!known) map.set(key, [value]);
    else if (!known.includes(value)) known.push(value);
  };
  chain.hopFrom.forEach((from, hop) => {
    const to = chain.hopTo[hop]!;
    if (hidden.has(to)) note(next, from, to);
    if (hidden.has(from)) note(before, to, from);
  });
  /** The groups of workers that the hidden parties reach without coming back to the chain. */
  const groupsBelow = (starts: readonly PartyIndex[]): readonly PartyIndex[] => {
    const seen = new Set(starts);
    for (const one of seen) for (const other of next.get(one) ?? []) seen.add(other);
    return [...seen].filter(one => file.isGroup[one] === 1);
  };
  const named = (all: readonly PartyIndex[]): string =>
    fewNamed(
      language,
      all.map(party => narrator.nameWithin(parties[party]!.id)),
      FEW_IN_STUB,
    );
  return folded.nodes.flatMap((node, place): StubPicture[] => {
    const of = (map: ReadonlyMap<PartyIndex, readonly PartyIndex[]>) => [
      ...new Set(node.parties.flatMap(party => map.get(party) ?? [])),
    ];
    const [down, up] = [of(next), of(before)];
    const [first] = [...down, ...up];
    // Other groups of workers alone are told by the choice of the workers.
    const isOfGroups = up.length === 0 && down.every(party => file.isGroup[party] === 1);
    if (first === undefined || isOfGroups) return [];
    const groups = groupsBelow(down).filter(group => !down.includes(group));
    const words = sayApart(language, [
      ...(down.length > 0
        ? [
            say(language, "chain.stub.down", {
              parties: named(down),
              workers:
                groups.length > 0 && named(down).length + named(groups).length < STUB_LETTERS ? named(groups) : "none",
            }),
          ]
        : []),
      ...(up.length > 0 ? [say(language, "chain.stub.up", { parties: named(up) })] : []),
    ]);
    return [{ node: place, words, choice: { kind: "unfold", party: parties[first]!.id } }];
  });
}
