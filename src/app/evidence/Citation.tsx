import type { Cited } from "../../schema/index.ts";
import { directionOf, label, sayLanguage, showControls } from "../../text/index.ts";
import { PartLink } from "../address/PartLink.tsx";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { placeOfSource } from "./SourceList.tsx";
import "./evidence.css";

const primary = (tag: string): string => tag.toLowerCase().split("-", 1)[0]!;

/** One piece of evidence: the words as they stand in the source, what they mean, and where they stand. */
export function Citation({ cited }: { readonly cited: Cited }) {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const quoteLanguage = cited.quoteLanguage ?? dossier.language;
  const quote = cited.quote && showControls(cited.quote);
  const translation = cited.translation && narrator.text(cited.translation);
  // Whoever reads the original needs no translation, and a third language helps nobody.
  const helps =
    translation && primary(quoteLanguage) !== language && primary(translation.language) !== primary(quoteLanguage);
  return (
    <li className="citation">
      {cited.supports !== "supports" && <p className="tag">{label(language, "supports", cited.supports)}</p>}
      {quote && (
        <blockquote lang={quoteLanguage} dir={directionOf(quote)}>
          <q>{quote}</q>
        </blockquote>
      )}
      {helps && (
        <p className="translation">
          {/* The marks are those of the language around a quote. */}
          <span lang={translation.language} dir={translation.direction}>
            <q>{translation.text}</q>
          </span>{" "}
          ({cited.translatedBy ? label(language, "translators", cited.translatedBy) : say("page.quote.translated")})
        </p>
      )}
      <SourceLine
        source={cited.source}
        more={[
          cited.locator && <bdi lang={dossier.language}>{showControls(cited.locator)}</bdi>,
          cited.quoteIsTranslation &&
            say("page.quote.is-translation", {
              by: label(language, "translators", cited.quoteIsTranslation.by),
              from: sayLanguage(language, cited.quoteIsTranslation.from),
            }),
          cited.seenIn && say("page.quote.seen-in", { seenIn: label(language, "seen-in", cited.seenIn) }),
          cited.remark && <Words shown={narrator.text(cited.remark)} />,
          <PartLink key="entry" part={placeOfSource(cited.source.id)}>
            {say("page.source.entry", { place: dossier.sources.findIndex(({ id }) => id === cited.source.id) + 1 })}
          </PartLink>,
        ]}
      />
    </li>
  );
}
