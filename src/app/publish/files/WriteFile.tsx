import { Suspense, useState } from "react";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { Section } from "../../page/reading/Section.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import type { WrittenDossier } from "../../picture/begin/beginFrom.ts";

const FormatList = later(async () => (await import("./FormatList.tsx")).FormatList);

/** The formats in which a reader can take the dossier away, loaded when they are asked for. */
export function WriteFile(dossier: Pick<WrittenDossier, "opened" | "shippedId">) {
  const { say } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section id="take-away" title={say("page.write-file")}>
      <p>{say("page.write-file.lead")}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say("page.write-file.formats")}</summary>
        {isOpen && (
          <Suspense fallback={<Loading />}>
            <FormatList {...dossier} />
          </Suspense>
        )}
      </details>
    </Section>
  );
}
