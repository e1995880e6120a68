/** What a thing in time says: in few words beside its mark, and in a sentence. */
import { hasFallen, isFollowed, isNotYetKnown, type TimeThing } from "../../model/index.ts";
import { type Decision, isRange, type State } from "../../schema/index.ts";
import {
  inRow,
  isolated,
  type Language,
  label,
  type Narrator,
  say,
  sayApart,
  sayDate,
  sayDates,
  sayFigureName,
  sayLabelled,
  sayList,
  sayRange,
  sayState,
  shortened,
  tellCondition,
  tellStatement,
} from "../../text/index.ts";

/** How a thing stands on the day of knowledge. */
export type ThingStatus = "known" | "later" | "followed" | "fallen";

export const statusOf = (thing: TimeThing, knownDay: number): ThingStatus =>
  isNotYetKnown(thing, knownDay)
    ? "later"
    : hasFallen(thing, knownDay)
      ? "fallen"
      : isFollowed(thing, knownDay)
        ? "followed"
        : "known";

/** How a statement by itself says that its party stands. */
export function stateOfThing(thing: TimeThing): State | null {
  if (thing.kind !== "statement") return null;
  const { position, retains } = thing.of.assertion;
  switch (position) {
    case "holds":
      return "held";
    case "holds-jointly":
      return "shared";
    case "passes-on":
      return retains === "full" ? "held" : retains === "residual" ? "shared" : "passed";
    case "disclaims":
      return "disclaimed";
    default:
      return position;
  }
}

export type ThingTeller = { readonly language: Language; readonly narrator: Narrator };

/** The most letters of a label beside a mark: the whole stands in the table. */
const MOST = 84;

/** When it was so, in words, as it is given. */
export function sayWhen(language: Language, { kind, span }: TimeThing): string {
  if (span === null) return "";
  const { from, to, seen, isOver } = span;
  // What was counted or searched on a day was not seen to last until then.
  if (seen && (kind === "figure" || kind === "search")) return sayDate(language, seen.written);
  return inRow(
    language,
    sayDates(language, {
      start: from?.written,
      end: to?.written,
      observed: seen?.written,
      ...(isOver ? { ended: true as const } : {}),
    }),
  );
}

/** In few words, without its dates. */
export function shortThingWords({ language, narrator }: ThingTeller, thing: TimeThing): string {
  const text = (words: Parameters<Narrator["text"]>[0]) => isolated(shortened(narrator.text(words).text, MOST));
  switch (thing.kind) {
    case "link":
      return `${label(language, "link-types", thing.of.type)}, ${narrator.nameWithin(thing.of.from)} → ${narrator.nameWithin(thing.of.to)}`;
    case "statement": {
      const { duty } = thing.of.assertion;
      return sayLabelled(language, narrator.dutyLabel(duty), sayState(language, stateOfThing(thing)!));
    }
    case "condition":
      return sayLabelled(language, narrator.dutyLabel(thing.of.duty), label(language, "conditions", thing.of.met));
    case "amount": {
      const { label: called, kind } = thing.of;
      return sayLabelled(
        language,
        called ? text(called) : label(language, "money-kinds", kind),
        narrator.amount(thing.of),
      );
    }
    case "figure": {
      const { what, value } = thing.of;
      return sayLabelled(
        language,
        sayFigureName(language, narrator.cut(what)),
        isRange(value) ? sayRange(language, value) : text(value),
      );
    }
    case "role":
      return label(language, "roles", thing.of.role);
    case "proceeding":
      return say(language, "view.time.case", { title: text(thing.of.title) });
    case "decision":
      // What was decided is never cut: the last words can be those that acquit.
      return isolated(narrator.prose(thing.of.outcome).text);
    case "search":
      return say(language, "view.time.search", { what: text(thing.of.what) });
  }
}

/** In a sentence, without its dates. */
export function longThingWords(teller: ThingTeller, thing: TimeThing): string {
  const { language, narrator } = teller;
  switch (thing.kind) {
    case "link":
      return narrator.link(thing.of);
    case "statement":
      return tellStatement(narrator, thing.of.assertion);
    case "condition":
      return tellCondition(narrator, thing.of);
    case "proceeding": {
      const { against = [], concerns = [] } = thing.of;
      const named = (ids: readonly string[]) => sayList(language, ids.map(narrator.nameWithin));
      return sayApart(language, [
        shortThingWords(teller, thing),
        ...(against.length > 0 ? [say(language, "page.proceeding.against", { parties: named(against) })] : []),
        ...(concerns.length > 0 ? [say(language, "page.proceeding.concerns", { parties: named(concerns) })] : []),
      ]);
    }
    case "decision":
      return `${sayLabelled(language, isolated(narrator.text(thing.of.court).text), isolated(narrator.prose(thing.of.outcome).text))} (${finalityWords(language, thing)})`;
    default:
      return shortThingWords(teller, thing);
  }
}

export const finalityWords = (language: Language, thing: TimeThing & { kind: "decision" }): string =>
  thing.of.finality === undefined
    ? say(language, "page.decision.procedural")
    : label(language, "finalities", thing.of.finality);

/** That a ruling was followed by another one. */
export const followedWords = (language: Language, follower: Decision): string =>
  say(language, "page.decision.followed", { date: sayDate(language, follower.date) });

/** What is said of it on the day of knowledge, where that has to be said. */
export function statusWords(language: Language, thing: TimeThing, status: ThingStatus): string {
  if (status === "later") return say(language, "view.time.later");
  if (status === "fallen" && thing.fell)
    return say(language, "page.decision.overturned", { date: sayDate(language, thing.fell.written) });
  if (thing.kind !== "decision") return "";
  if (status === "followed" && thing.follower) return followedWords(language, thing.follower);
  return thing.of.finality === "final" ? say(language, "view.time.in-force") : "";
}
