import { PageLink } from "../page/address/PageLink.tsx";
import { homePlace } from "../page/address/place.ts";
import { PageHeading } from "../page/reading/PageHeading.tsx";
import { usePlace } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";

/** The page of an address whose dossier is not in the library. */
export function MissingPage({ id }: { readonly id: string }) {
  const { say } = useReader();
  const place = usePlace();
  return (
    <section className="plain">
      <PageHeading title={say("page.missing.title")} />
      <p>{say("page.missing.text", { id })}</p>
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
