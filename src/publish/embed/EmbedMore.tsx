import type { ReactNode } from "react";
import type { Plane } from "../../schema/index.ts";
import { sayDate } from "../../text/index.ts";
import { ShownText } from "../../views/index.ts";
import { EmbedClaims } from "./EmbedClaims.tsx";
import { EmbedProse } from "./EmbedProse.tsx";
import { EmbedSources } from "./EmbedSources.tsx";
import { EmbedStory } from "./EmbedStory.tsx";
import { EmbedVerdicts } from "./EmbedVerdicts.tsx";
import type { GroupLook } from "./looksOf.ts";
import type { ShownHere } from "./shownIn.ts";
import { useEmbed } from "./useEmbed.ts";

type Props = {
  readonly looks: readonly GroupLook[];
  readonly shown: ShownHere;
  /** Of which day it is, and which version. */
  readonly days: string;
  /** The files. */
  readonly children: ReactNode;
};

/** Each sentence of what was found once, with the planes in which it is true, in the order of its first plane. */
function foundIn({ planes }: GroupLook): readonly (readonly [sentence: string, planes: readonly Plane[]])[] {
  const found: [string, Plane[]][] = [];
  for (const { plane, headline } of planes) {
    let next = 0;
    for (const sentence of headline) {
      const at = found.findIndex(([known]) => known === sentence);
      if (at < 0) found.splice(next, 0, [sentence, [plane]]);
      else found[at]![1].push(plane);
      next = (at < 0 ? next : at) + 1;
    }
  }
  return found;
}

/** Everything beyond the picture, folded: all answers, what was found, the evidence, the sources, the corrections. */
export function EmbedMore({ looks, shown, days, children }: Props) {
  const { dossier, inquiry, language, narrator, say } = useEmbed();
  const corrections = dossier.corrections ?? [];
  const blank = (look: GroupLook) => inquiry.file.duties.length - look.planes[0]!.picture.columns.length;
  return (
    <details className="more-of">
      <summary>
        <b>{say("embed.more", { sources: dossier.sources.length })}</b> <span className="quiet days">{days}</span>
        {corrections.length > 0 && (
          <span className="quiet"> {say("embed.more.corrections", { count: corrections.length })}</span>
        )}
      </summary>
      {dossier.subtitle && (
        <p className="subtitle">
          <ShownText shown={narrator.text(dossier.subtitle)} />
        </p>
      )}
      {looks.map(look => (
        <section key={look.workers} className="answers-all" data-workers={look.workers}>
          <div className="headline">
            {foundIn(look).map(([sentence, planes]) => (
              <p key={sentence} data-plane={planes.join(" ")} hidden={!planes.includes(look.opening)}>
                {sentence}{" "}
              </p>
            ))}
          </div>
          {look.planes[0]!.money.map(sentence => (
            <p key={sentence} className="share">
              {sentence}
            </p>
          ))}
          <EmbedVerdicts look={look} />
          {blank(look) > 0 && (
            <p className="quiet">{say("embed.blank", { count: blank(look), total: inquiry.file.duties.length })}</p>
          )}
        </section>
      ))}
      <EmbedStory />
      <EmbedClaims {...shown} />
      <EmbedSources />
      {children}
      {corrections.length > 0 && (
        <ul className="corrections">
          {corrections.map(({ date: day, text }) => (
            <li key={`${day} ${JSON.stringify(text)}`}>
              {say("page.correction", { date: sayDate(language, day) })} <EmbedProse text={text} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
