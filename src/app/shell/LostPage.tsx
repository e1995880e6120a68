import { PageLink } from "../address/PageLink.tsx";
import { homePlace } from "../address/place.ts";
import { useOwnFiles } from "../files/useOwnFiles.ts";
import { PageHeading } from "../reading/PageHeading.tsx";
import { useMessages } from "../reading/useMessages.ts";
import { usePlace } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";

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
