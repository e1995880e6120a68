/** The network in words: a party with everything that is said of it, a line as sentences. Words are made on demand. */
import type { Network } from "../../model/index.ts";
import {
  capitalised,
  inRow,
  isolated,
  type Language,
  label,
  say,
  sayList,
  sayPlane,
  withoutIsolates,
} from "../../text/index.ts";
import { networkFigures } from "./networkFigures.ts";
import type { NetworkFigure, NetworkLine, NetworkPicture } from "./networkPicture.ts";

type RequestedPicture = Pick<NetworkPicture, "request">;

/** The titles of dossiers, by their indices in the set. */
export function titlesOf(
  { request: { network, language } }: RequestedPicture,
  dossiers: readonly number[],
): readonly string[] {
  const { narrators } = networkFigures(network, language);
  return dossiers.map(dossier => {
    const { title, shortTitle = title } = network.dossiers[dossier]!.inquiry.file.dossier;
    return isolated(narrators[dossier]!.brief.text(shortTitle).text);
  });
}

/** A duty as the first dossier that speaks of it calls it. */
export function dutyWords(network: Network, language: Language, duty: string): string {
  const at = network.dossiers.findIndex(({ inquiry }) => inquiry.file.duties.includes(duty));
  return at < 0 ? duty : withoutIsolates(networkFigures(network, language).narrators[at]!.dutyLabel(duty));
}

const isSaidByRole = ({ kind, roles }: NetworkFigure, word: string): boolean =>
  kind === "organisation" || roles.includes(word);

/** The whole name of a party, and in words everything that its box shows. */
/** What a remark says already of a party without a place. */
const saysPlace = ["chain.unplaced", "chain.named.short"] as const;

export function partyTitle(picture: RequestedPicture, figure: NetworkFigure): string {
  const { network, language } = picture.request;
  const { name, alsoCalled, kind, roles, remarks, isTorn, isUnplaced, isWithheld, countries, dossiers, node } = figure;
  const kindWord = label(language, "party-kinds", kind);
  const places = countries.map(country => country.name);
  const nowhere = say(language, isWithheld ? "chain.country.withheld" : "chain.country.none");
  return inRow(language, [
    isolated(name.text),
    ...(alsoCalled.length > 0 ? [say(language, "network.also", { names: alsoCalled })] : []),
    ...(isSaidByRole(figure, kindWord) ? [] : [kindWord]),
    ...roles,
    ...remarks,
    ...(isTorn ? [say(language, "chain.torn")] : []),
    // A number of parties says so itself.
    ...(isUnplaced && !remarks.some(remark => saysPlace.some(key => remark.includes(say(language, key))))
      ? [say(language, "chain.unplaced")]
      : []),
    places.length > 0 ? sayList(language, places) : nowhere,
    ...answersOf(picture, node),
    ...contradictionsOf(network, node).map(about => say(language, `network.contradiction.${about}`)),
    say(language, "network.in", { count: dossiers.length, titles: titlesOf(picture, dossiers) }),
  ]);
}

/** How a party stands towards the duty that is asked about, and where: each dossier answers for itself. */
function answersOf({ request }: RequestedPicture, node: number): readonly string[] {
  const { answers, network, language } = request;
  if (!answers || node < 0) return [];
  const { duty, plane, parties, verdicts } = answers;
  const told = [
    ...(parties.get(node) ?? []).map(({ dossier, code }) => ({ dossier, words: label(language, "states", code) })),
    ...(verdicts.get(node) ?? []).map(({ dossier, code }) => ({ dossier, words: label(language, "verdicts", code) })),
  ];
  const isOne = told.every(({ dossier }) => dossier === told[0]!.dossier);
  return told.map(({ dossier, words }) =>
    say(language, "network.answer", {
      duty: dutyWords(network, language, duty),
      plane: sayPlane(language, plane),
      words,
      title: isOne ? "none" : titlesOf({ request }, [dossier])[0]!,
    }),
  );
}

const contradictionsOf = ({ partyContradictions }: Network, node: number) =>
  partyContradictions.filter(contradiction => contradiction.node === node).map(({ about }) => about);

export type LinkWords = {
  /** The index in `network.links`. */
  readonly link: number;
  /** As in "OpenAI commissions work from Sama." */
  readonly sentence: string;
  /** How well it is verified, its dossier, whether it is there, whether other dossiers contradict it. */
  readonly notes: string;
};

/** Each link of a line, as its own dossier tells it. */
export function lineWords(picture: RequestedPicture, line: NetworkLine): readonly LinkWords[] {
  const { network, language } = picture.request;
  const { narrators } = networkFigures(network, language);
  return line.links.map(at => {
    const { link, dossier, isLive } = network.links[at]!;
    const narrator = narrators[dossier]!;
    const otherwise = network.linkContradictions.filter(({ links }) => links.includes(at)).map(({ about }) => about);
    return {
      link: at,
      sentence: narrator.link(link),
      notes: [
        ...(link.label ? [isolated(narrator.text(link.label).text)] : []),
        label(language, "verifications", link.verification),
        ...(isLive ? [] : [say(language, "network.absent")]),
        ...otherwise.map(about => say(language, `network.contradiction.${about}`)),
        titlesOf(picture, [dossier])[0]!,
      ].join(" · "),
    };
  });
}

/** The short text on a line: its type, how well it is verified, the number of links. */
export function lineLabel({ request: { network, language } }: RequestedPicture, links: readonly number[]): string {
  const ofLine = links.map(at => network.links[at]!.link);
  const types = [...new Set(ofLine.map(({ type }) => label(language, "link-types", type)))];
  const [first] = ofLine;
  return capitalised(
    [
      inRow(language, types),
      ofLine.length > 1
        ? say(language, "chain.links", { count: ofLine.length })
        : label(language, "verifications", first!.verification),
    ].join(" · "),
  );
}

/** The part of a title that follows the name it begins with, for places where the name is shown already. */
export function factsInTitle(title: string, name: string): string {
  const start = `${isolated(name)}, `;
  return title.startsWith(start) ? title.slice(start.length) : title;
}
