import { isLive } from "../../model/index.ts";
import { label, sayCountry, sayDates, sayPercent, sayRange } from "../../text/index.ts";
import { relationRows, type WholePicture } from "../../views/index.ts";
import { anchorOf } from "./anchorOf.ts";
import { ClaimEntry } from "./ClaimEntry.tsx";
import { FileWords } from "./FileWords.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";

/** Every link of the file: the hops from the clients down, what stands beside them, and what is not in the picture. */
export function LinkPart({ reading, whole }: { readonly reading: Reading; readonly whole: WholePicture }) {
  const { dossier, inquiry, language, narrator, say } = reading;
  const rows = new Map(relationRows(whole).map(row => [row.link.id, row]));
  const links = [...[...rows.values()].map(({ link }) => link), ...dossier.links.filter(({ id }) => !rows.has(id))];
  if (links.length === 0) return null;
  return (
    <PagePart id="links" title={say("table.relations")}>
      <ol className="claims">
        {links.map(link => {
          const row = rows.get(link.id);
          const dates = sayDates(language, link);
          const manner = row?.manner ?? "none";
          return (
            <ClaimEntry
              key={link.id}
              reading={reading}
              id={anchorOf("link", link.id)}
              sentence={narrator.link(link)}
              facts={[
                manner !== "hop" &&
                  manner !== "none" &&
                  (manner === "return"
                    ? say("table.manner.return")
                    : say("table.manner.overlay", { family: say(`stage.overlays.${manner}`) })),
                link.label && <FileWords reading={reading} text={link.label} />,
                <strong key="verification">{label(language, "verifications", link.verification)}</strong>,
                ...(dates.length > 0 ? dates : [say("page.time.none")]),
                ...(link.functions ?? []).map(code => label(language, "roles", code)),
                ...(link.tasks ?? []).map(code => label(language, "tasks", code)),
                link.share !== undefined && sayRange(language, link.share, share => sayPercent(language, share)),
                link.governingLaw && say("page.link.law", { country: sayCountry(language, link.governingLaw) }),
                link.nda && say("page.nda"),
                row?.isDisputed && <span className="tag">{say("page.hop.disputed")}</span>,
                !isLive(link, inquiry.chain.focus, inquiry.chain.chosen) && say("page.not-counted"),
              ]}
              evidence={link.evidence}
              remark={link.remark}
              response={link.response}
            />
          );
        })}
      </ol>
    </PagePart>
  );
}
