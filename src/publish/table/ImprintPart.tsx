import type { ReactNode } from "react";
import { safeHref } from "../../base/index.ts";
import { licenseOf } from "../../schema/index.ts";
import { asWritten, sayDate } from "../../text/index.ts";
import { Facts, keyOf } from "../../views/index.ts";
import { FileWords } from "./FileWords.tsx";
import { LineList } from "./LineEntry.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";
import type { TableLinks } from "./tableLinks.ts";

type Props = { readonly reading: Reading; readonly version: number | null; readonly links: TableLinks };

/** The authors and the terms of the dossier, its corrections, its versions and its files. */
export function ImprintPart({ reading, version, links }: Props) {
  const { dossier, language, outline, say } = reading;
  const corrections = (dossier.corrections ?? []).map(
    (_, place) => outline.lines.get(keyOf("correction", String(place)))!,
  );
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
    <PagePart id="imprint" title={say("page.imprint")}>
      <Facts
        items={[
          ...(dossier.authors ?? []).map(({ name, url }) => linked(url, <FileWords reading={reading} text={name} />)),
          dossier.publisher && <FileWords reading={reading} text={dossier.publisher} />,
          // Only a plain address becomes a link: any other words can be anything.
          dossier.license &&
            linked(
              licenseOf(dossier.license)?.kind === "address" ? dossier.license : undefined,
              asWritten(dossier.license),
            ),
          dossier.updated && say("page.updated", { date: sayDate(language, dossier.updated) }),
          version !== null && say("publish.version", { version }),
        ]}
      />
      {dossier.remark && (
        <p className="remark">
          <FileWords reading={reading} text={dossier.remark} />
        </p>
      )}
      <div id="corrections">
        <h3>{say("publish.corrections")}</h3>
        {corrections.length > 0 ? (
          <LineList reading={reading} lines={corrections} />
        ) : (
          <p className="quiet">{say("publish.corrections.none")}</p>
        )}
        {links.latest !== null && (
          <p>
            {say("publish.newer")}{" "}
            <a href={links.latest} rel="latest-version">
              {say("publish.newer.link")}
            </a>
            {" · "}
            <a href={`${links.latest}${links.table}#corrections`}>{say("publish.newer.corrections")}</a>
          </p>
        )}
        {links.versions.length > 0 && (
          <>
            <h3>{say("publish.versions")}</h3>
            <ul className="files">
              {links.versions.map(({ version: number, href, withdrawn }) => (
                <li key={number}>
                  {withdrawn === null ? (
                    <a href={href}>{say("publish.version", { version: number })}</a>
                  ) : (
                    say("publish.version.withdrawn", { version: number, date: sayDate(language, withdrawn) })
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {links.files.length > 0 && (
        <>
          <h3>{say("publish.files")}</h3>
          <ul className="files">
            {links.files.map(({ href, words }) => (
              <li key={href}>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{say("page.colophon")}</p>
    </PagePart>
  );
}
