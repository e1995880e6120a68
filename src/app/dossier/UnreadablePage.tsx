import { PageLink } from "../address/PageLink.tsx";
import { homePlace } from "../address/place.ts";
import { FileProblems } from "../files/FileProblems.tsx";
import type { OpenDossier } from "../files/readDossier.ts";
import { PageHeading } from "../reading/PageHeading.tsx";
import { useMessages } from "../reading/useMessages.ts";
import { usePlace } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";

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
