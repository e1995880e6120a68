import { type Evidence, evidenceIn } from "../../schema/index.ts";
import { label, showControls } from "../../text/index.ts";
import { EmbedProse } from "./EmbedProse.tsx";
import { EmbedShortened } from "./EmbedShortened.tsx";
import { sourceId } from "./ids.ts";
import { useEmbed } from "./useEmbed.ts";

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0]!;

/** What a claim rests on: the words of the source, what they mean, and which source it is. */
export function EmbedEvidence({ evidence }: { readonly evidence: Evidence | undefined }) {
  const { dossier, language, narrator, say } = useEmbed();
  if (!evidence || evidence.length === 0) return <p className="quiet">{say("page.evidence.none")}</p>;
  return (
    <ul className="evidence">
      {evidenceIn(dossier, evidence).map((cited, index) => {
        const place = dossier.sources.indexOf(cited.source);
        const quoteLanguage = cited.quoteLanguage ?? dossier.language;
        const quote = cited.quote === undefined ? undefined : narrator.prose(cited.quote);
        const translation = cited.translation && narrator.prose(cited.translation);
        const helps = translation && primary(quoteLanguage) !== language && primary(translation.language) === language;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same source can be cited twice, and the order is the file's
          <li key={index}>
            {cited.supports !== "supports" && (
              <b className="tag is-contested">{label(language, "supports", cited.supports)}</b>
            )}
            {quote && (
              <q lang={quoteLanguage} dir={quote.direction}>
                {quote.text}
              </q>
            )}
            <EmbedShortened shown={quote} />
            {helps && (
              <span className="translation">
                <q lang={translation.language} dir={translation.direction}>
                  {translation.text}
                </q>
                <EmbedShortened shown={translation} /> (
                {cited.translatedBy ? label(language, "translators", cited.translatedBy) : say("page.quote.translated")}
                )
              </span>
            )}{" "}
            <a href={`#${sourceId(place)}`} aria-label={say("page.source.entry", { place: place + 1 })}>
              [{place + 1}]
            </a>
            {cited.locator && (
              <span className="quiet">
                {" "}
                <bdi lang={dossier.language}>{showControls(narrator.cut(cited.locator))}</bdi>
              </span>
            )}
            {cited.remark && (
              <span className="quiet">
                {" "}
                <EmbedProse text={cited.remark} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
