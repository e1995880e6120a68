/** What the picture says, for those who do not see it: in two sentences, and in full. */
import { findingsOf, fullestPlane, isWritten, toldTrace } from "../model/index.ts";
import { planes } from "../schema/index.ts";
import { type Language, narratorOf, say, withoutIsolates } from "../text/index.ts";
import { headlineOf } from "../views/index.ts";
import type { Reading } from "./table/reading.ts";
import { titleOf } from "./titleOf.ts";

export type AltText = { readonly short: string; readonly long: readonly string[] };

/** Sentences of the headline in the short text: more is cut off by screen readers and systems of newsrooms. */
const SENTENCES = 2;

export function altText({ dossier, inquiry, language }: Pick<Reading, "dossier" | "inquiry" | "language">): AltText {
  const { chain } = inquiry;
  const narrator = narratorOf(dossier, language, chain.focus.known);
  const title = titleOf(dossier, language);
  const group = chain.groups[0];
  const headline =
    group === undefined
      ? [say(language, "page.groups.none")]
      : headlineOf(findingsOf(inquiry, group, fullestPlane(inquiry, group), 0)).map(narrator.finding);
  const verdicts = chain.groups.flatMap(one => [
    say(language, "page.findings.group", { group: narrator.nameWithin(dossier.parties[one]!.id) }),
    ...planes.flatMap(plane =>
      inquiry.file.duties
        .map(duty => inquiry.trace(one, duty, plane))
        .filter(isWritten)
        .map(trace => narrator.verdict(toldTrace(inquiry, trace))),
    ),
  ]);
  const plain = (text: string) => withoutIsolates(text);
  return {
    short: plain([say(language, "publish.alt.short", { title }), ...headline.slice(0, SENTENCES)].join(" ")),
    long: [
      title,
      ...(dossier.subtitle ? [narrator.text(dossier.subtitle).text] : []),
      headline.join(" "),
      ...chain.hopLinks.flat().map(narrator.link),
      ...verdicts,
      say(language, "publish.alt.sources", { count: dossier.sources.length }),
    ].map(plain),
  };
}

/** As a file: first the short one, then the long one. */
export function altFile({ short, long }: AltText, language: Language): string {
  return `${say(language, "publish.alt.short.title")}\n${short}\n\n${say(language, "publish.alt.long.title")}\n${long.join("\n")}\n`;
}
