import { useOwnFiles } from "../documents/files/useOwnFiles.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { homePlace } from "../page/address/place.ts";
import { PageHeading } from "../page/reading/PageHeading.tsx";
import { useMessages } from "../page/reading/useMessages.ts";
import { usePlace } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";

/** The page of a file that is no longer open: it was never stored, and can be opened again. */
export function LostPage() {
  const { say } = useReader();
  useMessages("details");
  const place = usePlace();
  const { choose } = useOwnFiles();
  return (
    <section className="plain">
      <PageHeading title={say("page.lost.title")} />
      <p>{say("page.lost.text")}</p>
      <p>
        <button type="button" onClick={choose}>
          {say("page.own.choose")}
        </button>
      </p>
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
