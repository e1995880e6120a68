import { findingsOf, fullestPlane } from "../../model/index.ts";
import { capitalised, label, tellFindingShort } from "../../text/index.ts";
import { dayWords, Facts, headlineOf, keyOf } from "../../views/index.ts";
import { CitedSources } from "./CitedSources.tsx";
import { DutyTables } from "./DutyTables.tsx";
import { FileWords } from "./FileWords.tsx";
import { ImprintPart } from "./ImprintPart.tsx";
import { idOfLine, LinePieces } from "./LinePieces.tsx";
import { LinesPart } from "./LinesPart.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";
import { SourcePart } from "./SourcePart.tsx";
import type { TableLinks } from "./tableLinks.ts";

type Props = { readonly reading: Reading; readonly version: number | null; readonly links: TableLinks };

/**
 * Everything that a published dossier says, as text and tables that can be read without scripts, on paper, and aloud.
 */
export function TablePage({ reading, version, links }: Props) {
  const { dossier, inquiry, language, narrator, outline, say } = reading;
  const { chain } = inquiry;
  const group = chain.groups[0] ?? null;
  const plane = fullestPlane(inquiry, group);
  const summary = outline.lines.get(keyOf("summary", "summary"));
  const contents: readonly (readonly [id: string, title: string, isThere: boolean])[] = [
    ["duties", say("page.duties"), true],
    ["readings", say("page.readings"), dossier.hypotheses.length > 0],
    ["chain", say("page.chain"), dossier.parties.length > 0],
    ["statements", say("panel.said"), dossier.assertions.length + dossier.conditions.length > 0],
    ["money", say("page.money"), dossier.money.length > 0],
    ["figures", say("page.figures"), dossier.figures.length > 0],
    ["proceedings", say("page.proceedings"), dossier.proceedings.length > 0],
    ["looked-for", say("page.looked-for"), dossier.lookedFor.length > 0],
    ["story", say("page.story"), dossier.story.length > 0],
    ["sources", say("page.sources"), dossier.sources.length > 0],
    ["imprint", say("page.imprint"), true],
  ];
  return (
    <>
      <header>
        <p className="brand">Deep Labor</p>
        {(dossier.fictional || dossier.status === "draft") && (
          <p className="stamp">
            {dossier.status === "draft" && <strong>{capitalised(label(language, "dossier-statuses", "draft"))}</strong>}{" "}
            {dossier.fictional && <strong>{capitalised(say("page.fictional"))}</strong>}
          </p>
        )}
        <h1>
          <FileWords reading={reading} text={dossier.title} />
        </h1>
        {dossier.subtitle && (
          <p className="subtitle">
            <FileWords reading={reading} text={dossier.subtitle} />
          </p>
        )}
        {dossier.standfirst && (
          <p className="standfirst" data-deep-labor="standfirst">
            <FileWords reading={reading} text={dossier.standfirst} />
          </p>
        )}
        <Facts
          items={[
            dossier.publisher && <FileWords reading={reading} text={dossier.publisher} />,
            ...dayWords(inquiry, language),
            version !== null && say("publish.version", { version }),
            ...links.languages.map(({ code, name, href }) => (
              <a key={code} href={href} lang={code} hrefLang={code} rel="alternate">
                {name}
              </a>
            )),
          ]}
        />
        {links.latest !== null && (
          <p className="newer">
            {say("publish.newer")}{" "}
            <a href={links.latest} rel="latest-version">
              {say("publish.newer.link")}
            </a>
          </p>
        )}
      </header>
      <main>
        <section className="headline" aria-label={say("headline.label")}>
          {group === null ? (
            <p>{say("page.groups.none")}</p>
          ) : (
            <>
              <p className="quiet">
                {say("page.findings.group", { group: narrator.nameWithin(dossier.parties[group]!.id) })}
              </p>
              <p className="headline-text">
                {headlineOf(findingsOf(inquiry, group, plane, 0))
                  .map(finding => tellFindingShort(narrator, finding))
                  .join(" ")}
              </p>
            </>
          )}
          {summary && (
            <p className="summary" id={idOfLine(reading, summary.key)}>
              <LinePieces reading={reading} pieces={summary.sentence} />{" "}
              <CitedSources reading={reading} citations={summary.citations} />{" "}
              <span className="quiet">{say("outline.line", { number: summary.number })}</span>
            </p>
          )}
        </section>
        <nav aria-label={say("page.contents")}>
          <ul>
            {contents
              .filter(([, , isThere]) => isThere)
              .map(([id, title]) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
          </ul>
        </nav>
        <PagePart id="duties" title={say("page.duties")} lead={say("publish.duties.lead")}>
          {chain.groups.map(one => (
            <DutyTables key={one} reading={reading} group={one} />
          ))}
        </PagePart>
        <LinesPart reading={reading} id="readings" />
        <LinesPart reading={reading} id="chain" />
        <LinesPart reading={reading} id="duties" place="statements" title={say("panel.said")} />
        <LinesPart reading={reading} id="money" />
        <LinesPart reading={reading} id="figures" />
        <LinesPart reading={reading} id="proceedings" />
        <LinesPart reading={reading} id="looked-for" />
        <LinesPart reading={reading} id="story" />
        <SourcePart reading={reading} />
      </main>
      <footer>
        <ImprintPart reading={reading} version={version} links={links} />
      </footer>
    </>
  );
}
