import { isRange } from "../../schema/index.ts";
import { capitalised, label, sayDate, sayFigureName, sayList, sayQuantity } from "../../text/index.ts";
import { anchorOf } from "./anchorOf.ts";
import { ClaimEntry } from "./ClaimEntry.tsx";
import { FileWords } from "./FileWords.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";

/** Numbers as they are stated; several of the same thing stand beside each other. */
export function FigurePart({ reading }: { readonly reading: Reading }) {
  const { dossier, language, narrator, say } = reading;
  if (dossier.figures.length === 0) return null;
  const subject = (about: string) => {
    if (about === "dossier") return say("page.figure.whole");
    const link = dossier.links.find(({ id }) => id === about);
    return link ? narrator.link(link) : narrator.name(about);
  };
  return (
    <PagePart id="figures" title={say("page.figures")}>
      <ul className="claims">
        {dossier.figures.map(({ id, about, what, value, unit, ...figure }) => (
          <ClaimEntry
            key={id}
            reading={reading}
            id={anchorOf("figure", id)}
            sentence={
              <>
                {say("page.label", { label: capitalised(sayFigureName(language, what)) })}{" "}
                <strong className="amount">
                  {isRange(value) ? sayQuantity(language, value, unit) : <FileWords reading={reading} text={value} />}
                </strong>
              </>
            }
            facts={[
              <bdi key="about">{subject(about)}</bdi>,
              figure.population && <FileWords reading={reading} text={figure.population} />,
              figure.date && sayDate(language, figure.date),
              figure.of && say("page.figure.of", { parties: sayList(language, figure.of.map(narrator.nameWithin)) }),
              label(language, "verifications", figure.verification),
            ]}
            evidence={figure.evidence}
            remark={figure.remark}
          />
        ))}
      </ul>
    </PagePart>
  );
}
