import { PageLink } from "../page/address/PageLink.tsx";
import { nothingChosen } from "../page/address/selectionOf.ts";
import { useChosen } from "../page/reading/useChosen.ts";
import { useReader } from "../page/reading/useReader.ts";

/** Leads from publishing a draft to the form of the dossier itself, where title, day, status and corrections stand. */
export function OwnFormLink() {
  const { say } = useReader();
  const { place } = useChosen();
  return (
    <PageLink to={{ ...place, ...nothingChosen, view: "chain", open: "head" }}>
      {say("publish.panel.own-form")}
    </PageLink>
  );
}
