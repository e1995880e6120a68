import { PageLink } from "../address/PageLink.tsx";
import { PageHeading } from "../reading/PageHeading.tsx";
import { useReader } from "../reading/useReader.ts";

/** An address that names a dossier which is not here. */
export function MissingPage({ id }: { readonly id: string }) {
  const { query, say } = useReader();
  return (
    <section className="plain">
      <PageHeading title={say("page.missing.title")} />
      <p>{say("page.missing.text", { id })}</p>
      <p>
        <PageLink to={{ language: query.language }}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
