import type { ReactNode } from "react";
import { safeHref } from "../../base/index.ts";
import { licenseOf } from "../../schema/index.ts";
import { asWritten, sayDate } from "../../text/index.ts";
import { Facts } from "../../views/index.ts";
import { Section } from "../page/reading/Section.tsx";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";
import { EvidenceList } from "../picture/evidence/EvidenceList.tsx";

/** The corrections, and what title and summary rest on. */
function ImprintEvidence() {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  return (
    <>
      {dossier.corrections && (
        <ul>
          {dossier.corrections.map(({ date, text }) => (
            <li key={date}>
              {say("page.correction", { date: sayDate(language, date) })} <Words shown={narrator.text(text)} />
            </li>
          ))}
        </ul>
      )}
      {dossier.evidence && dossier.evidence.length > 0 && (
        <details className="evidence">
          <summary>{say("page.imprint.evidence", { count: dossier.evidence.length })}</summary>
          <EvidenceList evidence={dossier.evidence} />
        </details>
      )}
    </>
  );
}

type Props = {
  /** Leaves out the corrections and what title and summary rest on, which stand elsewhere on the page. */
  readonly isShort?: boolean;
};

/** Who wrote the dossier, under which terms, what was corrected, and what its title and summary rest on. */
export function Imprint({ isShort = false }: Props) {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const linked = (href: string | undefined, words: ReactNode) => {
    const safe = href === undefined ? null : safeHref(href);
    return safe ? (
      <a href={safe} rel="noopener noreferrer">
        {words}
      </a>
    ) : (
      words
    );
  };
  return (
    <Section id="imprint" title={say("page.imprint")}>
      <Facts
        items={[
          ...(dossier.authors ?? []).map(({ name, url }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two authors can share a name
            <span key={index}>{linked(url, <Words shown={narrator.text(name)} />)}</span>
          )),
          dossier.publisher && <Words shown={narrator.text(dossier.publisher)} />,
          // Only a plain address becomes a link: any other words can be anything.
          dossier.license &&
            linked(
              licenseOf(dossier.license)?.kind === "address" ? dossier.license : undefined,
              asWritten(dossier.license),
            ),
          dossier.updated && say("page.updated", { date: sayDate(language, dossier.updated) }),
        ]}
      />
      {dossier.remark && (
        <p>
          <Words shown={narrator.text(dossier.remark)} />
        </p>
      )}
      {!isShort && <ImprintEvidence />}
    </Section>
  );
}
