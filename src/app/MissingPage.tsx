import { PageHeading } from "./PageHeading.tsx";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";

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
