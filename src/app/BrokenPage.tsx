import { PageHeading } from "./PageHeading.tsx";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";

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
