/** Sentences of `publish` about its output folder. */
import path from "node:path";
import {
  type DamagedVersions,
  type EarlierLeak,
  folderOf,
  type HeldVersion,
  type TokenTrouble,
} from "../../publish/index.ts";
import { type Language, say, sayDate } from "../../text/index.ts";
import { paragraph, type Terminal } from "../shell/terminal.ts";
import type { LockHolder } from "./folderLock.ts";
import type { FoundLink } from "./linksIn.ts";
import type { OutFolderTrouble } from "./outFolder.ts";

/** How many names are told before "and others". */
const NAMES = 3;

export const someNames = (names: readonly string[]): string =>
  [...names.slice(0, NAMES), ...(names.length > NAMES ? ["…"] : [])].join(", ");

export function tokenWords(language: Language, trouble: TokenTrouble): string {
  switch (trouble.code) {
    case "bad-token":
      return say(language, "cli.publish.bad-token", { token: trouble.token });
    case "several-tokens":
      return say(language, "cli.publish.several-tokens", { tokens: trouble.tokens });
    case "token-held":
      return trouble.id === null
        ? say(language, "cli.publish.token-held-unknown", { token: trouble.token })
        : say(language, "cli.publish.token-held", { token: trouble.token, id: trouble.id });
  }
}

export const linkWords = (language: Language, folder: string, links: readonly FoundLink[]): string =>
  say(language, "cli.publish.links", {
    folder,
    links: someNames(links.map(({ name, target }) => say(language, "cli.publish.link", { name, target }))),
  });

export function folderWords(language: Language, folder: string, trouble: OutFolderTrouble): string {
  switch (trouble.code) {
    case "foreign":
      return say(language, "cli.publish.foreign", { folder, names: someNames(trouble.names) });
    case "no-folder":
      return say(language, "cli.publish.no-folder", { folder });
    case "links":
      return linkWords(language, folder, trouble.links);
    case "unreadable":
      return say(language, "cli.file.unreadable", { file: folder, detail: trouble.detail });
  }
}

const holderWords = (folder: string, { pid, host, since, file }: LockHolder) => ({
  folder,
  // Nothing is known of a lock that is cut off.
  pid: pid === 0 ? "?" : String(pid),
  host: host === "" ? "?" : host,
  since: `${since.slice(0, 16).replace("T", " ")} UTC`,
  file,
});

export const waitingWords = (language: Language, folder: string, holder: LockHolder): string =>
  say(language, "cli.publish.waiting", holderWords(folder, holder));

export const busyWords = (language: Language, folder: string, holder: LockHolder): string =>
  say(language, "cli.publish.busy", holderWords(folder, holder));

export const lockedWords = (language: Language, folder: string, holder: LockHolder): string =>
  say(
    language,
    holder.code === "alive" ? "cli.publish.locked" : "cli.publish.locked-elsewhere",
    holderWords(folder, holder),
  );

/** The damages of a version, one sentence for each kind. */
function damageWords(language: Language, { version, damages, isThere }: HeldVersion): readonly string[] {
  if (!isThere) return [say(language, "cli.publish.damaged.gone", { version })];
  return (["changed", "missing", "unlisted"] as const).flatMap(code => {
    const files = damages.filter(one => one.code === code).map(({ name }) => name);
    return files.length === 0 ? [] : [say(language, `cli.publish.damaged.${code}`, { version, files })];
  });
}

/** @param place `e/<token>/` in the output folder */
export const damageLines = (
  language: Language,
  place: string,
  damaged: DamagedVersions,
  terminal: Terminal,
): string[] => [
  paragraph(say(language, "cli.publish.damaged", { folder: place }), terminal),
  ...damaged.flatMap(one => damageWords(language, one)).map(words => paragraph(words, terminal, 2, "– ")),
  paragraph(
    say(language, "cli.publish.damaged.do", { versions: damaged.map(({ version }) => version).join(",") }),
    terminal,
  ),
];

/** Lines that say why nothing was written, and the two ways out. */
export function earlierLeakLines(
  language: Language,
  out: string,
  token: string,
  leaks: readonly EarlierLeak[],
  terminal: Terminal,
): string[] {
  const place = path.join(out, folderOf(token, null));
  const item = (words: string) => paragraph(words, terminal, 2, "– ");
  const versions = leaks.flatMap(({ version }) => (version === null ? [] : [String(version)]));
  const others = leaks.filter(({ version }) => version === null).flatMap(({ files }) => files);
  return [
    paragraph(say(language, "cli.publish.earlier"), terminal),
    ...leaks.map(({ version, files, places }) =>
      item(
        version === null
          ? say(language, "cli.publish.earlier.file", { file: files.map(name => path.join(place, name)), places })
          : say(language, "cli.publish.earlier.version", {
              version,
              files: files.map(name => name.slice(name.indexOf("/") + 1)),
              places,
            }),
      ),
    ),
    ...(others.length === 0
      ? []
      : [paragraph(say(language, "cli.publish.earlier.remove", { files: others }), terminal)]),
    ...(versions.length === 0
      ? []
      : [
          paragraph(say(language, "cli.publish.earlier.what"), terminal),
          item(say(language, "cli.publish.earlier.token", { folder: place })),
          item(say(language, "cli.publish.earlier.withdraw", { versions: versions.join(",") })),
        ]),
  ];
}

export const withdrawnAlready = (language: Language, { version, withdrawn }: HeldVersion): string =>
  say(language, "cli.publish.withdraw.already", { version, date: sayDate(language, withdrawn!) });

export const restoredWords = (language: Language, { version, damages, isThere }: HeldVersion): string =>
  isThere
    ? say(language, "cli.publish.restored", { version, files: damages.map(({ name }) => name) })
    : say(language, "cli.publish.restored.gone", { version });
