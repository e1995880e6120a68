import { draftWith } from "../drafts/drafts.ts";
import { DraftPage } from "../edit/DraftPage.tsx";
import { BrokenPage } from "./BrokenPage.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LostPage } from "./LostPage.tsx";

/** The page of a draft, if it is still there. */
export function DraftPlace({ draftKey }: { readonly draftKey: string }) {
  const draft = draftWith(draftKey);
  if (!draft) return <LostPage />;
  return (
    <ErrorBoundary fallback={<BrokenPage />}>
      <DraftPage draft={draft} />
    </ErrorBoundary>
  );
}
