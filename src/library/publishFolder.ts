import scripts from "virtual:embed-scripts";
import { done, failed, type Result } from "../base/index.ts";
import * as publish from "../publish/index.ts";
import type { Refusal } from "../redact/index.ts";
import { type Problem, parseDossier } from "../schema/index.ts";
import type { Language } from "../text/index.ts";
import { chainSvgOf, type FigureView, socialSvgOf, viewSocialOf, viewSvgOf } from "../views/index.ts";
import { withWords } from "./withWords.ts";

export type PublishOptions = {
  /** By default those of the dossier that the product speaks. At least one. */
  readonly languages?: readonly Language[] | undefined;
  /** The absolute address at which the folder will stand, with a slash at its end; by default not known. */
  readonly base?: string | undefined;
  /** Letters and digits, at least eight; by default made of the id. */
  readonly token?: string | undefined;
  /** The views with a page of their own; by default those that the story opens. */
  readonly views?: readonly FigureView[] | undefined;
  /** A draft is published only where this says so. */
  readonly draft?: boolean | undefined;
  /** Turns SVG into PNG; without it no PNG is made. */
  readonly png?: ((svg: string, pixelsPerPx: number) => Uint8Array | null) | undefined;
};

/** Why nothing was made. */
export type NotPublished =
  | { readonly code: "errors"; readonly problems: readonly Problem[] }
  | { readonly code: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly code: "draft" }
  | { readonly code: "bad-token"; readonly token: string }
  | { readonly code: "bad-base"; readonly base: string }
  /** Places in the working file whose content would be readable in what was made. */
  | { readonly code: "leaks"; readonly leaks: readonly publish.Leak[] };

export type PublishedFiles = {
  readonly token: string;
  readonly version: number;
  /** By path within the folder that goes onto a server. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/**
 * Everything that `deep-labor publish` writes the first time, as bytes by path. What must not leave does not: the file
 * is redacted, and all that was made is searched once more.
 * @param text the working file
 */
export function publishFolder(
  text: string | Uint8Array,
  options: PublishOptions = {},
): Result<PublishedFiles, NotPublished> {
  withWords();
  const parsed = parseDossier(text);
  const prepared = publish.prepare(text, parsed);
  if (prepared.kind === "errors") return failed({ code: "errors", problems: parsed.problems });
  if (prepared.kind === "refused") return failed({ code: "refused", refusals: prepared.refusals });
  if (prepared.isDraft && options.draft !== true) return failed({ code: "draft" });
  const { dossier } = prepared.published;
  const base = options.base === undefined ? null : publish.baseAddress(options.base);
  if (options.base !== undefined && base === null) return failed({ code: "bad-base", base: options.base });
  const named = publish.tokenOf(dossier.id, new Map(), options.token ?? null);
  if (!named.ok) return failed({ code: "bad-token", token: options.token ?? "" });
  const token = named.value;
  const made = publish.publishFolder(
    {
      ...{ dossier, token, base, scripts },
      languages: publish.languagesFor(dossier, options.languages ?? []).languages,
      pictures: { svg: chainSvgOf, social: socialSvgOf, png: options.png ?? null },
      views: { names: publish.viewsFor(dossier, options.views ?? null), svg: viewSvgOf, social: viewSocialOf },
    },
    { versions: [], sums: null },
  );
  const files = new Map([...made.numbered, ...made.latest]);
  const leaks = publish.leaksIn(prepared.published, files, () => scripts);
  if (leaks.length > 0) return failed({ code: "leaks", leaks });
  const encoder = new TextEncoder();
  for (const [name, content] of [...publish.headerFiles, [publish.folderMark.name, publish.folderMark.text] as const])
    files.set(name, encoder.encode(content));
  return done({ token, version: made.version, files });
}
