import type { ReactNode } from "react";
import { safeHref } from "../../base/index.ts";
import type { Source } from "../../schema/index.ts";
import { label, sayDate } from "../../text/index.ts";
import { Facts } from "../reading/Facts.tsx";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";

type Props = {
  readonly source: Source;
  /** What else is to be said of this one use of the source. */
  readonly more?: readonly ReactNode[];
};

/** Of a person who is not named no more than may be published: what kind of source, of which year, in which role. */
function shownOf(source: Source): Source {
  const { id, type, language, published, accessed, person, remark } = source;
  if (!person || person.identity === "named") return source;
  return { id, type, language, published: published?.slice(0, 4), accessed, person, remark };
}

/** Where it was read: author, title, publisher, date as one link, and the copies of it that there are. */
export function SourceLine({ source: whole, more = [] }: Props) {
  const { language, say } = useReader();
  const { narrator } = useDossier();
  const source = shownOf(whole);
  const copy = (href: string | undefined, words: string) => {
    const safe = href === undefined ? null : safeHref(href);
    return (
      safe && (
        <a href={safe} rel="noopener noreferrer">
          {words}
        </a>
      )
    );
  };
  const named = narrator.source(source);
  return (
    <>
      <span className="source">{copy(source.url, named) ?? named}</span>
      <Facts
        items={[
          source.title && label(language, "source-types", source.type),
          copy(source.seenAt, say("page.source.seen-at")),
          copy(source.archivedUrl, say("page.source.archived")),
          copy(source.doi && `https://doi.org/${source.doi}`, "DOI"),
          source.person && label(language, "person-identities", source.person.identity),
          source.person?.place && <Words shown={narrator.text(source.person.place)} />,
          source.access && source.access !== "public" && label(language, "accesses", source.access),
          source.accessed && say("page.source.accessed", { date: sayDate(language, source.accessed) }),
          ...more,
          source.remark && <Words shown={narrator.text(source.remark)} />,
        ]}
      />
    </>
  );
}
