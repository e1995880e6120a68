/** Headline findings in plain words, never stronger than the evidence. */
import type { Finding, FindingParams } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { sayNumber, sayRange, sayShare } from "../numbers.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { capitalised, quoted, sayApart } from "../wording.ts";
import { label } from "../wordsOfCodes.ts";
import { sayBeside } from "./sayBeside.ts";
import { sayDuty } from "./sayPosition.ts";
import { sayMode, sayPlane, saySpan } from "./sayTrace.ts";

declare const ready: unique symbol;
/** Words that may stand in a sentence: a name, a label, an amount, but no id. Lists of them are not empty, but for those who said something. */
export type ReadyWords = string & { readonly [ready]: true };

type FindingWords = FindingParams<ReadyWords>;

const quotedAll = (language: Language, items: readonly string[]): string[] => items.map(item => quoted(language, item));

function onDuties(
  language: Language,
  { group, plane, duties }: FindingWords["duties-lost"],
  type: "conjunction" | "disjunction",
) {
  return {
    group,
    plane: sayPlane(language, plane),
    duties: say(language, "finding.duties", {
      duties: sayList(language, quotedAll(language, duties), type),
      count: duties.length,
    }),
    count: duties.length,
  };
}

function morePartiesText(language: Language, { min, max }: FindingWords["unplaced"]): string {
  if (max === null) return say(language, "finding.unplaced.at-least", { min });
  if (min === max) return say(language, "finding.unplaced.exactly", { min });
  return say(language, "finding.unplaced.between", { min, max });
}

function shareText(
  language: Language,
  { min, max, about, price, pays, verification }: FindingWords["share-shown"],
): string {
  return say(language, "finding.share-shown", {
    share: sayShare(language, { min, max }, about),
    remainder: sayShare(language, { min: max === null ? null : 1 - max, max: min === null ? null : 1 - min }, about),
    price,
    pays: sayList(language, pays),
    verification: label(language, "verifications", verification),
  });
}

/** How many parties are named before the rest is counted. */
const NAMES = 5;

const namesIn = (language: Language, parties: readonly string[]): readonly string[] =>
  parties.length > NAMES + 1
    ? [...parties.slice(0, NAMES), say(language, "finding.between.more", { count: parties.length - NAMES })]
    : parties;

/** The parties, each with the mode in which it comes to its position. */
const inModes = (language: Language, { parties, modes }: FindingWords["duties-undocumented"]): readonly string[] => {
  const said = parties.map((party, place) => {
    const facts = sayMode(language, modes[place]!);
    return facts === "" ? party : say(language, "mode.holder", { party, facts });
  });
  return namesIn(language, said);
};

function betweenText(language: Language, { group, parties, min, max }: FindingWords["between"]): string {
  const names = namesIn(language, parties);
  const count = sayRange(language, { min, ...(max === null ? {} : { max }) });
  const known = say(language, "finding.between.known", { count: parties.length, parties: sayList(language, names) });
  const what = () => {
    if (max === 0) return parties.length === 0 ? say(language, "finding.between.none") : known;
    if (parties.length === 0) return say(language, "finding.between.unknown", { count, min });
    return say(language, "finding.between.both", { known, count, min });
  };
  return say(language, "finding.between", { group, what: what() });
}

/** One finding as a sentence. */
export function sayFinding(language: Language, finding: Finding<ReadyWords>): string {
  switch (finding.code) {
    case "left-out":
    case "no-way":
    case "detached":
    case "disputed-hop":
    case "one-origin":
    case "one-source-links":
    case "links-unsupported":
    case "figures-conflict":
      return say(language, `finding.${finding.code}`, finding.params);
    case "depth":
      return say(language, "finding.depth", { group: finding.params.group, span: saySpan(language, finding.params) });
    case "between":
      return betweenText(language, finding.params);
    case "beside":
      return sayBeside(language, finding.params.relations, finding.params.count);
    case "weak-hop": {
      const { from, to, verification } = finding.params;
      return say(language, "finding.weak-hop", {
        from,
        to,
        verification: label(language, "verifications", verification),
      });
    }
    case "unplaced":
      return capitalised(say(language, "finding.unplaced", { parties: morePartiesText(language, finding.params) }));
    case "countries": {
      const { countries, also } = finding.params;
      return say(language, "finding.countries", {
        countries,
        count: countries.length,
        others: also,
        also: also.length,
      });
    }
    case "choke-point": {
      const { party, routes } = finding.params;
      return say(language, "finding.choke-point", {
        party,
        routes: typeof routes === "number" ? sayNumber(language, routes) : routes,
      });
    }
    case "ruling": {
      const { decision, fallen, open } = finding.params;
      const sentence =
        open === null
          ? say(language, "finding.ruling", { decision })
          : say(language, "finding.ruling.open", { decision, status: label(language, "proceeding-statuses", open) });
      return fallen.length === 0 ? sentence : `${sentence} ${say(language, "finding.ruling.fallen", { fallen })}`;
    }
    case "unruled": {
      const { proceeding, latest, fallen, status } = finding.params;
      return [
        say(language, "finding.unruled", { proceeding, status: label(language, "proceeding-statuses", status) }),
        ...(latest === null ? [] : [say(language, "finding.unruled.latest", { decision: latest })]),
        ...(fallen.length === 0 ? [] : [say(language, "finding.unruled.fallen", { fallen })]),
      ].join(" ");
    }
    case "duties-answered":
    case "duties-outside":
      return say(language, `finding.${finding.code}`, {
        ...onDuties(language, finding.params, "conjunction"),
        parties: sayApart(language, inModes(language, finding.params)),
        part: finding.params.isPart ? "yes" : "no",
      });
    case "duties-contested":
    case "duties-unread":
    case "duties-by-part":
    case "duties-lost":
      return say(language, `finding.${finding.code}`, onDuties(language, finding.params, "conjunction"));
    case "duties-undocumented":
      return say(language, "finding.duties-undocumented", {
        ...onDuties(language, finding.params, "disjunction"),
        refusing: sayApart(language, inModes(language, finding.params)),
        refused: finding.params.parties.length > 0 ? "yes" : "no",
        part: finding.params.isPart ? "yes" : "no",
      });
    case "duties-excluded":
      return say(language, `finding.${finding.code}`, onDuties(language, finding.params, "disjunction"));
    case "duties-shifted":
      return say(language, "finding.duties-shifted", {
        ...onDuties(language, finding.params, "conjunction"),
        nature: say(language, `nature.shifted.${finding.params.nature}`),
      });
    case "nothing-written": {
      const { count, total, group, plane } = finding.params;
      return say(language, "finding.nothing-written", { count, total, group, plane: sayPlane(language, plane) });
    }
    case "divergence":
      return say(language, "finding.divergence", finding.params);
    case "vanishing-point": {
      const { kind, ...params } = finding.params;
      return say(language, `finding.vanishing-point.${kind}`, params);
    }
    case "condition": {
      const { condition, group, duty, extent, accounts } = finding.params;
      const sayers = [...new Set(accounts)].filter(who => who !== "");
      return say(language, `finding.condition.${condition}`, {
        group,
        duty: sayDuty(language, duty, extent ?? undefined),
        sayers,
        said: sayers.length > 0 ? "yes" : "no",
      });
    }
    case "share-shown":
      return shareText(language, finding.params);
    case "pay-not-comparable": {
      const reasons = finding.params.reasons.map(reason => say(language, `finding.pay-not-comparable.${reason}`));
      return say(language, "finding.pay-not-comparable", { reasons });
    }
    case "assertions-collide": {
      const { plane, party, duty } = finding.params;
      return capitalised(
        say(language, "finding.assertions-collide", { plane: sayPlane(language, plane), party, duty }),
      );
    }
  }
}
