import { FileProblems } from "../documents/files/FileProblems.tsx";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { homePlace } from "../page/address/place.ts";
import { PageHeading } from "../page/reading/PageHeading.tsx";
import { useMessages } from "../page/reading/useMessages.ts";
import { usePlace } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";

type Props = { readonly opened: OpenDossier; readonly name: string };

/** The page of a file of which nothing can be shown: it lists what is wrong. */
export function UnreadablePage({ opened, name }: Props) {
  const { say } = useReader();
  useMessages("details");
  const place = usePlace();
  return (
    <section>
      <PageHeading title={say("page.unreadable.title")} />
      <p>{say("page.unreadable.text", { name })}</p>
      <FileProblems {...opened} />
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
