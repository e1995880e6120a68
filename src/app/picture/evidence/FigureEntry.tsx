import { type Figure, isRange } from "../../../schema/index.ts";
import { capitalised, label, sayDate, sayFigureName, sayList, sayQuantity } from "../../../text/index.ts";
import { Facts } from "../../../views/index.ts";
import { Remark } from "../../page/reading/Remark.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { EvidenceDetails } from "./EvidenceDetails.tsx";

/** One figure as it is stated: of what, of which day, how well verified. */
export function FigureEntry({ figure }: { readonly figure: Figure }) {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const { about, value, unit } = figure;
  const link = dossier.links.find(({ id }) => id === about);
  const name = capitalised(sayFigureName(language, figure.what));
  const amount = isRange(value) ? sayQuantity(language, value, unit) : narrator.text(value);
  return (
    <li className="claim">
      <p className="sentence">
        {say("page.label", { label: name })}{" "}
        <strong className="amount">{typeof amount === "string" ? amount : <Words shown={amount} />}</strong>
      </p>
      <Facts
        items={[
          // A number of the dossier itself is of no party and no link.
          about !== "dossier" && <bdi key="about">{link ? narrator.link(link) : narrator.name(about)}</bdi>,
          figure.population && <Words shown={narrator.text(figure.population)} />,
          figure.date && sayDate(language, figure.date),
          figure.of && say("page.figure.of", { parties: sayList(language, figure.of.map(narrator.nameWithin)) }),
          label(language, "verifications", figure.verification),
        ]}
      />
      <EvidenceDetails evidence={figure.evidence} of={`${name}, ${typeof amount === "string" ? amount : amount.text}`}>
        <Remark remark={figure.remark} />
      </EvidenceDetails>
    </li>
  );
}
