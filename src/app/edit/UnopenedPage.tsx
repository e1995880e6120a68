import { PageLink } from "../address/PageLink.tsx";
import { homePlace } from "../address/place.ts";
import type { KeepTrouble } from "../drafts/draftStore.ts";
import { PageHeading } from "../reading/PageHeading.tsx";
import { useMessages } from "../reading/useMessages.ts";
import { usePlace } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";

/** The page of a draft that is kept, and cannot be opened by this version or at this moment. */
export function UnopenedPage({ trouble }: { readonly trouble: KeepTrouble }) {
  useMessages("edit");
  const { say } = useReader();
  const place = usePlace();
  return (
    <section className="plain">
      <PageHeading title={say("edit.keep.unopened")} />
      <p>{say(trouble === "newer" ? "edit.keep.list.newer" : "edit.keep.unopened.text")}</p>
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
