/**
 * How a party stands towards a duty, as somebody says it. Claim and finding stay apart: "OpenAI says it …",
 * "the court ruled (interim) that …".
 */

import type { Basis, codes, Finality, Position, Verification } from "../../schema/index.ts";
import { sayCountry } from "../countries.ts";
import { sayDate } from "../dates.ts";
import { inRow } from "../inRow.ts";
import { isolated } from "../isolated.ts";
import type { Language } from "../languages.ts";
import { type NamedParty, say } from "../say.ts";
import { quoted } from "../wording.ts";
import { label } from "../wordsOfCodes.ts";

export type PositionParams = {
  readonly position: Position;
  readonly basis: Basis;
  readonly party: NamedParty;
  /** The duty's label. */
  readonly duty: string;
  /** The part of the duty that is spoken of. */
  readonly extent?: string;
  /** Names of the parties that the duty is passed to. */
  readonly to?: readonly string[];
  readonly retains?: (typeof codes.retains)[number];
  readonly jointWith?: readonly string[];
  /** Names of those who say it. */
  readonly saidBy?: readonly string[];
  /** Does the party say it of itself? Default: yes where `saidBy` names nobody. */
  readonly own?: boolean;
  readonly court?: string;
  readonly finality?: Finality;
  /** Dates of the format. */
  readonly stated?: string;
  readonly overturned?: string;
  readonly provision?: string;
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction?: string;
  readonly verification?: Verification;
  /** Is the statement without any source? */
  readonly unsupported?: boolean;
};

const known = (language: Language, parts: readonly (string | undefined)[]): string =>
  inRow(language, parts.filter(part => part !== undefined).map(isolated));

/** A duty's name in quotation marks, with the part that is spoken of. */
export const sayDuty = (language: Language, duty: string, extent?: string): string =>
  extent === undefined
    ? quoted(language, duty)
    : say(language, "duty.in-part", { duty: quoted(language, duty), extent });

/** What a court says in the words of anybody else, and what it says with "must" and "does not have to". */
function clauseKey(position: Exclude<Position, "unknown">, form: "own" | "clause" | "ruled") {
  if (form !== "ruled") return `position.${form}.${position}` as const;
  if (position === "disclaims") return "position.ruled.excluded";
  return position === "passes-on" || position === "not-applicable"
    ? (`position.clause.${position}` as const)
    : (`position.ruled.${position}` as const);
}

/** @param form `own`: the party speaks for itself; `ruled`: a court does; `clause`: anybody else */
function clauseOf(language: Language, params: PositionParams, form: "own" | "clause" | "ruled"): string {
  const { position, party, to = [], jointWith = [], retains } = params;
  if (position === "unknown") throw new Error("what was not found is no clause");
  const clause = say(language, clauseKey(position, form), {
    party,
    duty: sayDuty(language, params.duty, params.extent),
    to,
    partners: jointWith,
  });
  return retains === undefined || position !== "passes-on"
    ? clause
    : say(language, "position.kept", { clause, retains, kept: say(language, `position.kept.${retains}`) });
}

function ofCourt(language: Language, params: PositionParams): string {
  const { court, finality, stated } = params;
  const details = known(language, [
    court,
    finality === undefined || finality === "settled" ? undefined : label(language, "finalities", finality),
    stated === undefined ? undefined : sayDate(language, stated),
  ]);
  const given = details === "" ? "no" : "yes";
  const clause = clauseOf(language, params, "ruled");
  if (finality === "settled") return say(language, "position.frame.court-settled", { details, given, clause });
  return say(language, "position.frame.court", { details, given, clause });
}

function sentenceOf(language: Language, params: PositionParams): string {
  const { position, basis, party } = params;
  const duty = sayDuty(language, params.duty, params.extent);
  if (position === "unknown")
    return say(language, "position.unknown", { party, duty, where: say(language, `position.where.${basis}`) });
  const sayers = params.saidBy ?? [];
  switch (basis) {
    case "statement":
    case "policy": {
      const own = params.own ?? sayers.length === 0;
      const clause = clauseOf(language, params, own ? "own" : "clause");
      if (!own) return say(language, `position.frame.${basis}`, { sayers, clause });
      return basis === "statement" ? clause : say(language, "position.frame.policy-own", { party, clause });
    }
    case "contract":
    case "practice": {
      const alone = sayers.length === 1 && params.own === true;
      const said = alone ? "own" : sayers.length > 0 ? "yes" : "no";
      return say(language, `position.frame.${basis}`, {
        sayers,
        said,
        party,
        clause: clauseOf(language, params, "clause"),
      });
    }
    case "law": {
      const country = params.jurisdiction === undefined ? undefined : sayCountry(language, params.jurisdiction);
      const details = known(language, [params.provision, country]);
      const given = details === "" ? "no" : "yes";
      return say(language, "position.frame.law", { details, given, clause: clauseOf(language, params, "clause") });
    }
    case "court":
      return ofCourt(language, params);
  }
}

/** A statement as a sentence that says whose it is, and how well it is verified where that is given. */
export function sayPosition(language: Language, params: PositionParams): string {
  const { basis, position, stated, overturned, verification } = params;
  // The day of a ruling stands beside the name of the court.
  const day =
    stated === undefined || (basis === "court" && position !== "unknown") ? undefined : sayDate(language, stated);
  const notes = known(language, [
    day,
    verification && label(language, "verifications", verification),
    params.unsupported ? say(language, "position.no-evidence") : undefined,
  ]);
  const bare = sentenceOf(language, params);
  const sentence = notes === "" ? bare : say(language, "position.noted", { sentence: bare, notes });
  if (overturned === undefined) return say(language, "position.ended", { sentence });
  return say(language, "position.overturned", { sentence, date: sayDate(language, overturned) });
}
