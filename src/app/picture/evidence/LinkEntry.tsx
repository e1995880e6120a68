import type { WhyNoLink } from "../../../model/index.ts";
import type { Link } from "../../../schema/index.ts";
import { Facts, linkFacts } from "../../../views/index.ts";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { Remark } from "../../page/reading/Remark.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { ClaimAnswers } from "./ClaimAnswers.tsx";
import { EvidenceDetails } from "./EvidenceDetails.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { WhyNot } from "./WhyNot.tsx";
import "./evidence.css";

type Props = {
  readonly link: Link;
  /** The hop of this link is disputed by the party that is named, or contradicted by evidence. */
  readonly disputed?: boolean;
  /**
   * Whether evidence and answer are shown at once; otherwise they are folded behind their number, and the sentence is a
   * link to them.
   */
  readonly isOpen?: boolean;
  /** Whether a heading above has already said the sentence. */
  readonly isTitled?: boolean;
  /** The reasons why the link is not in the picture, if it is not. */
  readonly whyNot?: readonly WhyNoLink[] | undefined;
};

/** A relation between two parties as a sentence, how well it is verified, and what it rests on. */
export function LinkEntry({ link, disputed = false, isOpen = false, isTitled = false, whyNot }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { narrator } = useDossier();
  return (
    <li className="link">
      {!isTitled && (
        <p className="sentence">
          {isOpen ? (
            narrator.link(link)
          ) : (
            <ChoiceLink to={{ ...place, ...nothingChosen, link: link.id }} isChosen={place.link === link.id}>
              {narrator.link(link)}
            </ChoiceLink>
          )}
          {disputed && <span className="tag contested">{say("page.hop.disputed")}</span>}
        </p>
      )}
      <Facts
        items={linkFacts(language, link).map(fact =>
          "text" in fact ? <Words key={fact.field} shown={narrator.text(fact.text)} /> : fact.words,
        )}
      />
      {whyNot && <WhyNot reasons={whyNot} />}
      {isOpen ? (
        <>
          <EvidenceList evidence={link.evidence} />
          <Remark remark={link.remark} />
          <ClaimAnswers claim={link} />
        </>
      ) : (
        <EvidenceDetails evidence={link.evidence} of={narrator.link(link)}>
          <ClaimAnswers claim={link} />
          <Remark remark={link.remark} />
        </EvidenceDetails>
      )}
    </li>
  );
}
