/** The arguments of `publish` and `bundle`, checked before anything is read or written. */

import { distinct } from "../../base/index.ts";
import { baseAddress, isToken } from "../../publish/index.ts";
import type { OverlayFamily } from "../../schema/index.ts";
import { type Language, languages } from "../../text/index.ts";
import { type FigureView, figureViews } from "../../views/index.ts";
import { shownFamilies } from "../shell/shownFamilies.ts";
import { type Arguments, oneOf, WrongUsage } from "../shell/usage.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const help = { type: "boolean", short: "h" } as const;

export const bundleOptions = { out: text, lang: text, draft: flag, "dry-run": flag, help } as const;
export const publishOptions = {
  ...bundleOptions,
  token: text,
  base: text,
  views: text,
  show: text,
  withdraw: text,
  correction: text,
  "no-correction": flag,
  "leave-named": flag,
} as const;

export type PublishQuestion = {
  readonly file: string;
  readonly out: string;
  readonly token: string | null;
  /** The languages of the pages; empty for the dossier's own. */
  readonly languages: readonly Language[];
  readonly base: string | null;
  /** The views that get a page of their own; null for those that the story opens. */
  readonly views: readonly FigureView[] | null;
  /** The families of relations beside the hops that are drawn as lines. */
  readonly show: readonly OverlayFamily[];
  /** The numbers of the versions to withdraw, in order. */
  readonly withdraw: readonly number[];
  /** What readers are told of a version that differs from the last: a text, or no entry; null where that is to be asked. */
  readonly correction: { readonly text: string | null } | null;
  /** Whether earlier versions may stay that name somebody whom the file does not name any more. */
  readonly isNamedLeft: boolean;
  readonly isDraftAllowed: boolean;
  readonly isDryRun: boolean;
};

/** The base address, absolute, with a slash at its end. @throws WrongUsage */
function baseOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const base = baseAddress(value);
  if (base === null) throw new WrongUsage("cli.publish.bad-base", { value });
  return base;
}

/** @throws WrongUsage */
function languagesOf(value: string | undefined): readonly Language[] {
  if (value === undefined) return [];
  const asked = value
    .split(",")
    .map(code => code.trim())
    .filter(code => code !== "");
  if (asked.length === 0) throw new WrongUsage("cli.publish.no-language");
  const codes = languages.map(({ code }) => code);
  return distinct(asked.map(code => oneOf("lang", code, codes)));
}

/** @throws WrongUsage */
function viewsIn(value: string | undefined): readonly FigureView[] | null {
  if (value === undefined) return null;
  if (value === "none") return [];
  if (value === "all") return figureViews;
  return value.split(",").map(view => oneOf("views", view.trim(), figureViews));
}

/** @throws WrongUsage */
function versionsIn(value: string | undefined): readonly number[] {
  if (value === undefined) return [];
  const asked = value.split(",").map(number => number.trim());
  if (!asked.every(number => /^[1-9][0-9]{0,8}$/u.test(number)))
    throw new WrongUsage("cli.publish.bad-withdraw", { value });
  return distinct(asked.map(Number)).sort((a, b) => a - b);
}

/** @throws WrongUsage */
function correctionIn(args: Arguments): PublishQuestion["correction"] {
  const text = args.text("correction");
  const isNone = args.flag("no-correction");
  if (text !== undefined && isNone) throw new WrongUsage("cli.publish.correction.both");
  if (text !== undefined && text.trim() === "") throw new WrongUsage("cli.publish.correction.empty");
  return isNone ? { text: null } : text === undefined ? null : { text: text.trim() };
}

/** @throws WrongUsage */
export function publishQuestion(args: Arguments, command: "publish" | "bundle"): PublishQuestion {
  const example = command === "publish" ? "site" : "my-chain.html";
  const [file, ...more] = args.names;
  if (file === undefined || more.length > 0) throw new WrongUsage("cli.publish.one-file", { command, example });
  const out = args.text("out");
  if (out === undefined || out === "") throw new WrongUsage("cli.publish.no-out", { example });
  const token = args.text("token") ?? null;
  if (token !== null && !isToken(token)) throw new WrongUsage("cli.publish.bad-token", { token });
  const asked = languagesOf(args.text("lang"));
  if (command === "bundle" && asked.length > 1) throw new WrongUsage("cli.bundle.one-language");
  return {
    file,
    out,
    token,
    languages: asked,
    base: baseOf(args.text("base")),
    views: viewsIn(args.text("views")),
    show: shownFamilies(args.text("show")),
    withdraw: versionsIn(args.text("withdraw")),
    correction: correctionIn(args),
    isNamedLeft: command === "publish" && args.flag("leave-named"),
    isDraftAllowed: args.flag("draft"),
    isDryRun: args.flag("dry-run"),
  };
}
