import { Suspense, use } from "react";
import { openSrc, stopSrc } from "../documents/files/openSrc.ts";
import { DossierPage } from "../dossier/DossierPage.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { SrcTroublePage } from "./SrcTroublePage.tsx";

export { openSrc };

type Props = { readonly src: string };

/** What is seen while the file is loaded and read: nothing happens yet that could not be stopped. */
function ReadingSrc({ src }: Props) {
  const { say } = useReader();
  return (
    <div className="loading">
      <p role="status">{say("page.own.notice.reading", { name: src })}</p>
      <button type="button" className="second" onClick={() => stopSrc(src)}>
        {say("page.own.notice.stop")}
      </button>
    </div>
  );
}

function ReadSrc({ src }: Props) {
  const result = use(openSrc(src));
  if (!result.ok) return <SrcTroublePage src={src} trouble={result.trouble} />;
  return <DossierPage opened={result.value} kind="src" name={src} />;
}

/** The page of a dossier that lies on the same host, or the reason why there is none. */
export function SrcPage({ src }: Props) {
  return (
    <Suspense fallback={<ReadingSrc src={src} />}>
      <ReadSrc src={src} />
    </Suspense>
  );
}
