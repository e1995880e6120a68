import { Suspense } from "react";
import { label, standfirstOf } from "../../text/index.ts";
import { viewNames } from "../../views/index.ts";
import { later } from "../reading/later.ts";
import { PageHeading } from "../reading/PageHeading.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";

export const StoryStepper = later(async () => (await import("../story/StoryStepper.tsx")).StoryStepper);
const FirstFindings = later(async () => (await import("./FirstFindings.tsx")).FirstFindings);

/** What a reader should know first: in the author's words, else in those of the findings. */
function Standfirst() {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const shown = standfirstOf(dossier, narrator);
  return (
    <p className="standfirst" data-deep-labor="standfirst">
      {dossier.fictional && <strong>{say("page.fictional")} · </strong>}
      {dossier.status === "draft" && <strong>{label(language, "dossier-statuses", "draft")} · </strong>}
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

/**
 * The head of a dossier: its title, and what a reader should know first. While the story is told, its step stands there,
 * close above the picture that it is about.
 */
export function DossierHead() {
  const { say } = useReader();
  const { asked, place } = useChosen();
  const { dossier, narrator } = useDossier();
  const title = narrator.text(dossier.title);
  const view = viewNames.find(({ id }) => id === place.view);
  const isTold = asked.step !== null && dossier.story.some(({ id }) => id === asked.step);
  return (
    <div className="opening">
      <PageHeading
        title={title}
        // The picture is the dossier itself; any other view is named in front.
        part={view === undefined || view.id === "chain" ? undefined : say(view.name)}
      />
      {isTold ? (
        <Suspense fallback={<Standfirst />}>
          <StoryStepper />
        </Suspense>
      ) : (
        <Standfirst />
      )}
    </div>
  );
}
