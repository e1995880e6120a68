/** The arguments of `deep-labor trace` and `draw`, checked before anything is answered. */
import { type FileIndex, type Inquiry, setsOf } from "../../model/index.ts";
import {
  codes,
  dateTrouble,
  dutiesOf,
  isGroupKind,
  type Plane,
  planes,
  type Verification,
} from "../../schema/index.ts";
import { isLanguage, type Language, languages, nearestLanguage, ROOT_LANGUAGE } from "../../text/index.ts";
import { type Arguments, oneOf, WrongUsage } from "../shell/usage.ts";
import type { TraceSelection } from "./traceRecord.ts";

export const questionOptions = {
  workers: { type: "string" },
  duty: { type: "string" },
  plane: { type: "string" },
  date: { type: "string" },
  known: { type: "string" },
  world: { type: "string" },
  floor: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

export const traceOptions = {
  ...questionOptions,
  json: { type: "boolean" },
  "json-lines": { type: "boolean" },
} as const;

export type Question = {
  readonly workers: string | undefined;
  readonly duty: string | undefined;
  readonly planes: readonly Plane[];
  readonly date: string | undefined;
  readonly known: string | undefined;
  readonly world: readonly string[];
  readonly floor: Verification | undefined;
};

/** @throws WrongUsage */
export function languageOf(args: Arguments): Language {
  const asked = args.text("lang");
  if (asked === undefined) return ROOT_LANGUAGE;
  if (isLanguage(asked)) return asked;
  return oneOf(
    "lang",
    asked,
    languages.map(({ code }) => code),
  );
}

/** The first of several languages, if it is one. Commands that take several check the others. */
export function firstLanguage(args: Arguments): Language {
  const asked = args.text("lang")?.split(",", 1)[0]?.trim() ?? "";
  return nearestLanguage(asked) ?? ROOT_LANGUAGE;
}

function dateOf(args: Arguments, option: string): string | undefined {
  const date = args.text(option);
  if (date !== undefined && dateTrouble(date) !== null)
    throw new WrongUsage("cli.bad-date", { option: `--${option}`, value: date });
  return date;
}

/** @throws WrongUsage */
export function questionOf(args: Arguments): Question {
  const plane = args.text("plane");
  const floor = args.text("floor");
  return {
    workers: args.text("workers"),
    duty: args.text("duty"),
    planes: plane === undefined ? planes : [oneOf("plane", plane, planes)],
    date: dateOf(args, "date"),
    known: dateOf(args, "known"),
    world: (args.text("world") ?? "")
      .split(",")
      .map(id => id.trim())
      .filter(id => id !== ""),
    floor: floor === undefined ? undefined : oneOf("floor", floor, codes.verifications),
  };
}

/**
 * Checks the names in a question: each must be in at least one file, and there must be one hypothesis per set.
 * @throws WrongUsage
 */
export function checkQuestion({ workers, duty, world }: Question, files: readonly FileIndex[]): void {
  if (files.length === 0) return;
  const dossiers = files.map(({ dossier }) => dossier);
  if (workers !== undefined)
    oneOf(
      "workers",
      workers,
      dossiers.flatMap(({ parties }) => parties.filter(({ kind }) => isGroupKind(kind)).map(({ id }) => id)),
    );
  if (duty !== undefined)
    oneOf(
      "duty",
      duty,
      dossiers.flatMap(dossier => dutiesOf(dossier).map(({ id }) => id)),
    );
  const hypotheses = dossiers.flatMap(dossier => dossier.hypotheses.map(({ id }) => id));
  for (const id of world) oneOf("world", id, hypotheses);
  for (const dossier of dossiers)
    for (const [set, ofSet] of setsOf(dossier)) {
      const chosen = [...new Set(world)].filter(id => ofSet.some(hypothesis => hypothesis.id === id));
      if (chosen.length > 1) throw new WrongUsage("cli.two-of-one-set", { set, hypotheses: chosen });
    }
}

/** What is asked of one file: all live groups, duties and planes, unless the question narrows them. */
export function traceSelection({ workers, duty, planes: asked }: Question, { file, chain }: Inquiry): TraceSelection {
  const { parties } = file.dossier;
  const groups = chain.groups.filter(group => workers === undefined || parties[group]!.id === workers);
  return { groups, duties: file.duties.filter(id => duty === undefined || id === duty), planes: asked };
}
