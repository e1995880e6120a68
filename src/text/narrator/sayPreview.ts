/** What a statement that is being written will say to readers, and whether it decides anything. */

import type { Assertion, Dossier, Plane } from "../../schema/index.ts";
import { sayCountry } from "../countries.ts";
import type { Key, Language } from "../languages.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { sayPlane } from "../sentences/sayTrace.ts";
import type { Narrator } from "./narrator.ts";
import { narratorOf } from "./narratorOf.ts";
import { tellStatement } from "./tellStatement.ts";

type WhyBeside = Extract<Key, `edit.honest.why.${string}`> extends `edit.honest.why.${infer Code}` ? Code : never;

/** A preview as the model gives it. */
export type PreviewTold = {
  readonly assertion: Assertion;
  readonly dossier: Dossier;
  readonly plane: Plane;
  readonly counted: readonly string[];
  readonly beside: readonly { readonly group: string; readonly reasons: readonly WhyBeside[] }[];
  readonly abroad: readonly string[];
};

export type PreviewWords = {
  /** As readers will see it. */
  readonly sentence: string;
  /** For whom it counts, or that it decides nothing, and why; a line each. */
  readonly notes: readonly string[];
};

function reasonWords(narrator: Narrator, { party, saidBy }: Assertion, reason: WhyBeside): string {
  return say(narrator.language, `edit.honest.why.${reason}`, {
    party: narrator.nameWithin(party),
    sayers: narrator.speakers(saidBy ? { saidBy } : {}),
  });
}

export function sayPreview(language: Language, preview: PreviewTold): PreviewWords {
  const { assertion, dossier, plane, counted, beside, abroad } = preview;
  const narrator = narratorOf(dossier, language);
  const names = (groups: readonly string[]) => sayList(language, groups.map(narrator.nameWithin));
  const notes: string[] = [];
  if (counted.length > 0)
    notes.push(say(language, "edit.honest.counts", { plane: sayPlane(language, plane), groups: names(counted) }));
  // Groups for whom it does not count for the same reasons are told together.
  const groupsFor = new Map<string, string[]>();
  for (const { group, reasons } of beside) {
    const words = reasons.map(reason => reasonWords(narrator, assertion, reason));
    const told = sayList(language, words);
    groupsFor.set(told, [...(groupsFor.get(told) ?? []), group]);
  }
  for (const [reasons, groups] of groupsFor)
    notes.push(
      counted.length === 0 && groupsFor.size === 1
        ? say(language, "edit.honest.beside", { reasons })
        : say(language, "edit.honest.beside-for", { reasons, groups: names(groups) }),
    );
  if (counted.length + beside.length === 0) notes.push(say(language, "edit.honest.no-workers"));
  if (abroad.length > 0 && assertion.jurisdiction !== undefined)
    notes.push(
      say(language, "edit.honest.abroad", {
        country: sayCountry(language, assertion.jurisdiction),
        groups: names(abroad),
      }),
    );
  return { sentence: tellStatement(narrator, assertion), notes };
}

/** @param own a preview of the statement that somebody's word about another is of itself */
export function saySpeakersOwn(language: Language, { assertion, dossier }: PreviewTold): string {
  const narrator = narratorOf(dossier, language);
  return say(language, "edit.honest.own", {
    speaker: narrator.nameWithin(assertion.party),
    sentence: tellStatement(narrator, assertion),
  });
}
