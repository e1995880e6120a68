import { PageLink } from "../page/address/PageLink.tsx";
import { homePlace } from "../page/address/place.ts";
import { PageHeading } from "../page/reading/PageHeading.tsx";
import { usePlace } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";

/** Says plainly that the product itself has failed. */
export function BrokenPage() {
  const { say } = useReader();
  const place = usePlace();
  return (
    <section className="plain">
      <PageHeading title={say("page.broken.title")} />
      <p>{say("page.broken.text")}</p>
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
