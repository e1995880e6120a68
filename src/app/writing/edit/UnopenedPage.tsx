import type { KeepTrouble } from "../../documents/drafts/draftStore.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { homePlace } from "../../page/address/place.ts";
import { PageHeading } from "../../page/reading/PageHeading.tsx";
import { useMessages } from "../../page/reading/useMessages.ts";
import { usePlace } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";

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
