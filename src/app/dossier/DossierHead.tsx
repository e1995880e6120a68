import { Suspense } from "react";
import { label, standfirstOf } from "../../text/index.ts";
import { isFigureView, viewNames } from "../../views/index.ts";
import { later } from "../page/reading/later.ts";
import { PageHeading } from "../page/reading/PageHeading.tsx";
import { useChosen } from "../page/reading/useChosen.ts";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";

const FirstFindings = later(async () => (await import("./FirstFindings.tsx")).FirstFindings);

/** What a reader has to know before anything else: that a file is made up, or is a draft. */
function useCautions(): readonly string[] {
  const { language, say } = useReader();
  const { fictional, status } = useDossier().dossier;
  return [
    ...(fictional ? [say("page.fictional")] : []),
    ...(status === "draft" ? [label(language, "dossier-statuses", "draft")] : []),
  ];
}

/** What a reader should know first: in the author's words, else in those of the findings. */
function Standfirst() {
  const { dossier, narrator } = useDossier();
  const shown = standfirstOf(dossier, narrator);
  return (
    <p className="standfirst" data-deep-labor="standfirst">
      {useCautions().map(caution => (
        <strong key={caution}>{caution} · </strong>
      ))}
      {shown ? (
        <Words shown={shown} />
      ) : (
        <Suspense fallback={null}>
          <FirstFindings />
        </Suspense>
      )}
    </p>
  );
}

/** The head of what has a title and a first sentence of its own: a figure, and a step of the story. */
function CautionsAlone() {
  const cautions = useCautions();
  return cautions.length === 0 ? null : (
    <p className="standfirst">
      <strong>{cautions.join(" · ")}</strong>
    </p>
  );
}

/**
 * The head of a dossier: its title, and what a reader should know first. While the story is told, it is the same for all
 * steps, so that nothing below it moves.
 */
export function DossierHead({ isTold }: { readonly isTold: boolean }) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, narrator } = useDossier();
  const title = narrator.text(dossier.title);
  const view = viewNames.find(({ id }) => id === place.view);
  const isFigure = isFigureView(place.view) && !isTold;
  return (
    <div className={isFigure ? "opening of-figure" : "opening"}>
      <PageHeading
        title={title}
        // The picture is the dossier itself; any other view is named in front.
        part={view === undefined || view.id === "chain" || isTold ? undefined : say(view.name)}
      />
      {isFigure || isTold ? <CautionsAlone /> : <Standfirst />}
    </div>
  );
}
