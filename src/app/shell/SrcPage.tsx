import { use } from "react";
import { DossierPage } from "../dossier/DossierPage.tsx";
import { openSrc } from "../files/openSrc.ts";
import { SrcTroublePage } from "./SrcTroublePage.tsx";

/** The page of a dossier that lies on the same host, or the reason why there is none. */
export function SrcPage({ src }: { readonly src: string }) {
  const result = use(openSrc(src));
  if (!result.ok) return <SrcTroublePage src={src} trouble={result.trouble} />;
  return <DossierPage opened={result.value} kind="src" name={src} />;
}
