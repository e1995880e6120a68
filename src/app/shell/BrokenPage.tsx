import { PageLink } from "../address/PageLink.tsx";
import { PageHeading } from "../reading/PageHeading.tsx";
import { useReader } from "../reading/useReader.ts";

/** Our own failure, said plainly. */
export function BrokenPage() {
  const { query, say } = useReader();
  return (
    <section className="plain">
      <PageHeading title={say("page.broken.title")} />
      <p>{say("page.broken.text")}</p>
      <p>
        <PageLink to={{ language: query.language }}>{say("page.to-all")}</PageLink>
      </p>
    </section>
  );
}
