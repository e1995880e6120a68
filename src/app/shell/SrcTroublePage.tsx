import type { SrcTrouble } from "../documents/files/openSrc.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { homePlace } from "../page/address/place.ts";
import { PageHeading } from "../page/reading/PageHeading.tsx";
import { useMessages } from "../page/reading/useMessages.ts";
import { usePlace } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";

type Props = { readonly src: string; readonly trouble: SrcTrouble };

/** The page of an address on this host that leads to no dossier: it says why, and what to do. */
export function SrcTroublePage({ src, trouble }: Props) {
  const { say } = useReader();
  useMessages("details");
  const place = usePlace();
  return (
    <section className="plain">
      <PageHeading title={say("page.src.title")} />
      <p>{say(`page.src.${trouble.code}`, { src, status: trouble.status })}</p>
      <p className="quiet">{say("page.src.what")}</p>
      <p>
        <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
