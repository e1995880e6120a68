/** A map in words: its title, what it finds, every line of it, how to read it, and the tables. */
import { countriesOf, crossingOf, type SiteIndex } from "../../model/index.ts";
import type { Party } from "../../schema/index.ts";
import {
  inRow,
  isolated,
  type Key,
  label,
  type Params,
  say,
  sayCountry,
  sayLabelled,
  sayList,
} from "../../text/index.ts";
import type { FigurePlan, FigureTable } from "../figure/figurePlan.ts";
import {
  besideNowhere,
  countNowhere,
  hopsOf,
  type MapTelling,
  nowhereIn,
  partyAt,
  partyName,
  siteName,
} from "./mapTelling.ts";

/** The most countries that a title names. */
const NAMED = 6;

/** The countries of the chain one after the other, where it never stands in two at once; else all of them as a list. */
function routeOf(telling: MapTelling): string {
  const { steps, sites } = telling.places;
  const isLine = steps.every(step => step.sites.length + Math.min(1, step.nowhere.length) === 1);
  if (isLine) return steps.map(step => (step.sites.length === 0 ? "?" : siteName(telling, step.sites[0]!))).join(" → ");
  const numbered = sites.flatMap(({ number, country }, site) => (number !== null && country !== null ? [site] : []));
  return sayList(
    telling.language,
    numbered.map(site => siteName(telling, site)),
  );
}

export function mapTitle(telling: MapTelling): string {
  const { countries, steps, sites } = telling.places;
  const { language } = telling;
  const isLong = countries.length > NAMED || (countries.length > 0 && steps.length > NAMED + 2);
  return isLong
    ? say(language, "view.map.title.many", { count: countries.length })
    : say(language, "view.map.title", {
        count: countries.length,
        route: countries.length === 0 ? "" : routeOf(telling),
        points: sites.filter(({ number }) => number !== null).length,
      });
}

/** What the map finds, no stronger than the file. */
export function mapFinding(telling: MapTelling): string {
  const { language, narrator, group, places } = telling;
  const { crossings, countries } = places;
  const nowhere = nowhereIn(telling).flatMap(({ parties }) => parties);
  return [
    say(language, "view.map.finding", {
      named: group === null ? "no" : "yes",
      group: group === null ? "" : narrator.nameWithin(partyAt(telling, group).id),
      countries: countries.length,
    }),
    ...(hopsOf(telling) > 0
      ? [
          say(language, "view.map.hops", {
            crossed: crossings.crossed.length,
            hops: hopsOf(telling),
            open: crossings.open.length,
            unknown: crossings.unknown.length,
          }),
        ]
      : []),
    ...(nowhere.length > 0 ? [say(language, "view.map.nowhere", countNowhere(telling, nowhere))] : []),
  ].join(" ");
}

const namesOf = (telling: MapTelling, parties: readonly number[]): string =>
  parties.map(party => partyName(telling, party)).join(" · ");

/** What is told of a site below its name. */
export const siteCounts = ({ places, language }: MapTelling, site: SiteIndex): string =>
  say(language, "view.map.site", {
    parties: places.sites[site]!.chain.length,
    within: places.sites[site]!.within.length,
  });

export const passageWords = (telling: MapTelling, place: number): string => {
  const { from, to, hops, isReturn, isCertain } = telling.places.passages[place]!;
  return say(telling.language, "view.map.line", {
    from: siteName(telling, from),
    to: siteName(telling, to),
    count: hops.length,
    isReturn: isReturn ? "yes" : "no",
    isCertain: isCertain ? "yes" : "no",
  });
};

export const looseWords = (telling: MapTelling, place: number): string => {
  const { site, why, isAway, hops } = telling.places.loose[place]!;
  return say(telling.language, "view.map.loose", {
    site: siteName(telling, site),
    why: say(telling.language, `view.map.why.${why}`),
    isAway: isAway ? "yes" : "no",
    count: hops.length,
  });
};

export const overlayWords = (telling: MapTelling, place: number): string => {
  const { from, to, family, overlays } = telling.places.overlays[place]!;
  return say(telling.language, "view.map.overlay", {
    family: say(telling.language, `stage.overlays.${family}`),
    from: siteName(telling, from),
    to: siteName(telling, to),
    count: overlays.length,
  });
};

/** Every line of the map in words. */
export function mapLines(telling: MapTelling): readonly string[] {
  const { places, language, show } = telling;
  const beside = places.sites.flatMap(({ others }, site) =>
    others.length > 0 ? [sayLabelled(language, siteName(telling, site), namesOf(telling, others))] : [],
  );
  const nowhere = besideNowhere(telling);
  return [
    ...places.sites.flatMap(({ number, chain }, site) =>
      number === null
        ? []
        : [
            sayLabelled(
              language,
              `${number} ${siteName(telling, site)} (${siteCounts(telling, site)})`,
              namesOf(telling, chain),
            ),
          ],
    ),
    ...nowhereIn(telling).map(({ why, parties }) =>
      sayLabelled(
        language,
        `${say(language, `view.map.why.${why}`)} (${countNowhere(telling, parties).range})`,
        namesOf(telling, parties),
      ),
    ),
    ...places.passages.map((_, place) => passageWords(telling, place)),
    ...places.loose.map((_, place) => looseWords(telling, place)),
    ...places.overlays.flatMap(({ family }, place) => (show.includes(family) ? [overlayWords(telling, place)] : [])),
    ...(beside.length + nowhere.length > 0 ? [say(language, "view.map.beside")] : []),
    ...beside,
    ...(nowhere.length > 0 ? [sayLabelled(language, say(language, "view.map.apart"), namesOf(telling, nowhere))] : []),
  ];
}

/** Countries of a party beside the one in which it does what it does here. */
const alsoNamed = ({ country, countries = [], withheld }: Party): readonly string[] =>
  withheld || !country ? [] : countries.filter(code => code !== country);

const countryNames = ({ language }: MapTelling, codes: readonly string[]): readonly string[] =>
  codes.map(code => sayCountry(language, code));

/** As in "Cyprus (also Ireland)". */
function countryCell(telling: MapTelling, party: Party): string {
  const names = inRow(telling.language, countryNames(telling, countriesOf([party])));
  const also = countryNames(telling, alsoNamed(party));
  if (also.length === 0) return names;
  return `${names} (${say(telling.language, "chain.countries-more", { countries: inRow(telling.language, also) })})`;
}

/** How to read the map, what it does not show, and whose land it is. */
export function mapNotes(telling: MapTelling): readonly string[] {
  const { places, language, inquiry, show } = telling;
  const { sites, passages, loose, overlays, located } = places;
  const isSeatedElsewhere = located.some(({ party }) => {
    const { seat, withheld, ...rest } = inquiry.file.dossier.parties[party]!;
    return seat !== undefined && !withheld && !countriesOf([rest]).includes(seat);
  });
  return [
    ...(sites.length > 0 ? [say(language, "view.map.note.read")] : []),
    ...(sites.some(({ within }) => within.length > 0) ? [say(language, "view.map.note.within")] : []),
    ...(passages.some(({ isCertain }) => !isCertain) ? [say(language, "view.map.note.several")] : []),
    ...(loose.length > 0 ? [say(language, "view.map.note.apart")] : []),
    ...(sites.some(({ number }) => number === null) ? [say(language, "view.map.note.beside")] : []),
    ...(sites.some(({ country }) => country === null) ? [say(language, "view.map.note.point")] : []),
    ...(overlays.some(({ family }) => show.includes(family)) ? [say(language, "view.map.note.overlay")] : []),
    ...located.flatMap(({ party }) => {
      const also = countryNames(telling, alsoNamed(partyAt(telling, party)));
      if (also.length === 0) return [];
      return [
        say(language, "view.map.note.also", { party: partyName(telling, party), countries: sayList(language, also) }),
      ];
    }),
    ...(isSeatedElsewhere ? [say(language, "view.map.note.seat")] : []),
    say(language, "view.map.borders"),
  ];
}

/** Who stands where, and the hops with their borders. */
export function mapTables(telling: MapTelling, title: string): readonly FigureTable[] {
  const { places, language, inquiry, narrator } = telling;
  const { chain } = inquiry;
  const tell = (key: Key, params?: Params) => say(language, key, params);
  const note = [isolated(narrator.text(inquiry.file.dossier.title).text), title].join(" · ");
  const parties = places.located.map(({ party, sites, why, belonging }): readonly string[] => {
    const one = partyAt(telling, party);
    const numbers = sites.flatMap(site => places.sites[site]!.number ?? []);
    const codes = countriesOf([one]);
    return [
      belonging === "chain" ? inRow(language, numbers) : "",
      partyName(telling, party),
      codes.length > 0 ? countryCell(telling, one) : why === null ? "" : tell(`view.map.why.${why}`),
      one.withheld || !one.place?.name ? "" : narrator.text(one.place.name).text,
      one.withheld || !one.seat ? "" : sayCountry(language, one.seat),
      tell(
        belonging === "beside"
          ? chain.layer[party]! >= 0
            ? "table.place.other"
            : "table.place.beside"
          : `table.place.${belonging}`,
      ),
    ];
  });
  const order = new Map(places.located.map(({ party }, place) => [party, place]));
  const hops = Object.values(places.crossings)
    .flat()
    .map(hop => ({ hop, above: chain.hopFrom[hop]!, below: chain.hopTo[hop]! }))
    .toSorted((a, b) => order.get(a.above)! - order.get(b.above)! || order.get(a.below)! - order.get(b.below)!)
    .map(({ hop, above, below }): readonly string[] => {
      const [upper, lower] = [countriesOf([partyAt(telling, above)]), countriesOf([partyAt(telling, below)])];
      return [
        partyName(telling, above),
        partyName(telling, below),
        tell(`table.border.${crossingOf(upper, lower)}`, {
          above: inRow(language, countryNames(telling, upper)),
          below: inRow(language, countryNames(telling, lower)),
        }),
        inRow(
          language,
          chain.hopLinks[hop]!.map(link => label(language, "link-types", link.type)),
        ),
      ];
    });
  return [
    {
      caption: tell("view.map.caption.parties"),
      head: [
        tell("view.map.column.number"),
        tell("panel.strands.party"),
        tell("table.country"),
        tell("view.map.column.place"),
        tell("view.map.column.seat"),
        tell("table.place"),
      ],
      rows: parties,
      note,
    },
    ...(hops.length > 0
      ? [
          {
            caption: tell("view.map.caption.hops"),
            head: [tell("table.from"), tell("table.to"), tell("table.border"), tell("table.what")],
            rows: hops,
            note,
          },
        ]
      : []),
  ];
}

export type MapWords = Pick<FigurePlan, "title" | "finding" | "notes" | "words" | "tables">;

export function mapWords(telling: MapTelling): MapWords {
  const title = mapTitle(telling);
  return {
    title,
    finding: mapFinding(telling),
    notes: mapNotes(telling),
    words: mapLines(telling),
    tables: mapTables(telling, title),
  };
}
