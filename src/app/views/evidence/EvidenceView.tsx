import { type ComponentProps, useCallback, useMemo, useRef } from "react";
import { memoizeLast } from "../../../base/index.ts";
import { evidenceByPlace, type Inquiry, openQuestionsOf } from "../../../model/index.ts";
import { capitalised, quoted } from "../../../text/index.ts";
import { evidenceFindingOf, evidenceText } from "../../../views/index.ts";
import { Apart } from "../../documents/apart/Apart.tsx";
import { useIsFollowing } from "../../documents/apart/useIsFollowing.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { PartLink } from "../../page/address/PartLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useIsText } from "../../page/reading/useIsText.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useRunningTitle } from "../../picture/outline/useRunningTitle.ts";
import { CopyTable } from "../../picture/table/CopyTable.tsx";
import { ClaimFilter } from "./ClaimFilter.tsx";
import { ClaimTable } from "./ClaimTable.tsx";
import { claimBlocks } from "./claimBlocks.ts";
import { EvidenceCoverage } from "./EvidenceCoverage.tsx";
import { OPEN_QUESTIONS, OpenQuestions } from "./OpenQuestions.tsx";
import { OriginGraph } from "./OriginGraph.tsx";
import { EvidenceByPlaceContext, numberedIn, type ShownEvidence, useEvidenceByPlace } from "./useEvidenceByPlace.ts";
import "../figures/figures.css";
import "./evidence.css";

/**
 * Kept beside the component: React forgets what a component made before it waited for its words, and whoever leaves the
 * view and comes back finds it made.
 */
const keptClaims = memoizeLast(({ inquiry }: { readonly inquiry: Inquiry }) => {
  const claims = evidenceByPlace(inquiry);
  return { claims, questions: openQuestionsOf(inquiry.file, claims), byKey: numberedIn(claims.places) };
});

const TITLE = "evidence-title";
const COUNT = "evidence-count";

/** What is found: how much is sourced, by how many origins, and of the chain of the chosen workers. */
function FindingWords() {
  const { group } = useDossier();
  const { teller, claims } = useEvidenceByPlace();
  const { finding, more } = evidenceFindingOf(teller, group, claims);
  return (
    <>
      <p className="figure-finding">{finding}</p>
      {more.map(words => (
        <p key={words} className="evidence-more">
          {words}
        </p>
      ))}
    </>
  );
}

/** The ways from the top of a long view: to the open questions, and to the sheet for checking it. */
function Ways() {
  const { say } = useReader();
  const { place } = useChosen();
  const { questions, byKey } = useEvidenceByPlace();
  // Where nothing is on record there is nothing to be asked or checked.
  if (byKey.size + questions.length === 0) return null;
  return (
    <p className="evidence-ways">
      <PartLink part={OPEN_QUESTIONS}>{say("view.evidence.open.count", { count: questions.length })}</PartLink>
      <PageLink to={{ ...place, sheet: !place.sheet }}>
        {say(place.sheet ? "outline.sheet.leave" : "outline.sheet")}
      </PageLink>
    </p>
  );
}

/** The table of a large file, in a root of its own: another filter takes its place at once, and the focus stays. */
function ClaimTableApart(props: ComponentProps<typeof ClaimTable>) {
  const { asked } = useChosen();
  const claims = useEvidenceByPlace();
  return (
    <Apart name={asked.only ?? "all"} of={claims} isLeft={false}>
      <EvidenceByPlaceContext value={claims}>
        <ClaimTable {...props} />
      </EvidenceByPlaceContext>
    </Apart>
  );
}

/** Lines that take longer to give up than a reader should wait for a filter. */
const MANY = 300;

/** The lines that are asked for, with their number; where there are none, the words that say so. */
function Lines() {
  const { language, say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, narrator } = useDossier();
  const { teller, claims, byKey } = useEvidenceByPlace();
  const { only } = asked;
  const table = useRef<HTMLTableElement>(null);
  const blocks = useMemo(() => claimBlocks(claims.places, only), [claims, only]);
  const layers = useMemo(
    () => [...new Set(claims.places.flatMap(({ layer }) => (layer === null ? [] : [layer])))].sort((a, b) => a - b),
    [claims],
  );
  const shown = blocks.reduce((sum, block) => sum + block.claims.length, 0);
  const total = byKey.size;
  const isText = useIsText();
  const Table = total > MANY && !isText ? ClaimTableApart : ClaimTable;
  const counted = say("view.evidence.count", { shown, total });
  const count =
    only === null
      ? say("view.evidence.count.all", { count: counted })
      : say("view.evidence.count.only", {
          count: counted,
          filter: quoted(language, capitalised(say(`view.evidence.flag.${only}`))),
        });
  const note = [narrator.text(dossier.title).text, count].join(" · ");
  const textOf = useCallback(
    () => evidenceText(teller, claims.places, note, ({ flags }) => only === null || flags.includes(only)),
    [teller, claims, note, only],
  );
  if (total === 0) return <p>{say("view.evidence.none")}</p>;
  return (
    <>
      <ClaimFilter />
      <div className="evidence-count">
        <p id={COUNT} role="status" tabIndex={-1}>
          {count}
        </p>
        {only !== null && (
          // The link disappears when it is followed, so keyboard readers go on from the number of lines.
          <PageLink to={{ ...place, only: null }} opens={COUNT}>
            {say("view.evidence.show-all", { total })}
          </PageLink>
        )}
        {shown > 0 && <CopyTable table={table} textOf={textOf} />}
      </div>
      {shown === 0 && only !== null ? (
        <p className="evidence-none">{say(`view.evidence.none.${only}`)}</p>
      ) : (
        <Table blocks={blocks} layers={layers} table={table} />
      )}
    </>
  );
}

/** How do we know? What every link, statement and account of the file rests on, down the chain. */
export function EvidenceView() {
  useMessages("details", "definitions", "views");
  const { language, say } = useReader();
  const { place } = useChosen();
  const { inquiry, narrator } = useDossier();
  const made = keptClaims({ inquiry });
  const shown = useMemo<ShownEvidence>(
    () => ({ teller: { inquiry, narrator, language }, ...made }),
    [inquiry, narrator, language, made],
  );
  useRunningTitle();
  const isFollowing = useIsFollowing();
  return (
    <EvidenceByPlaceContext value={shown}>
      <section
        className={place.sheet ? "figure-stage evidence-view is-sheet" : "figure-stage evidence-view"}
        id="picture"
        tabIndex={-1}
        aria-labelledby={TITLE}
      >
        <h2 id={TITLE}>{say("view.evidence.title")}</h2>
        <FindingWords />
        <EvidenceCoverage />
        <Ways />
        <Lines />
      </section>
      {isFollowing && <OpenQuestions />}
      {isFollowing && <OriginGraph />}
    </EvidenceByPlaceContext>
  );
}
