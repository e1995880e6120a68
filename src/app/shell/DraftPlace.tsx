import { useDraftAt } from "../documents/drafts/drafts.ts";
import { DraftPage } from "../writing/edit/DraftPage.tsx";
import { UnopenedPage } from "../writing/edit/UnopenedPage.tsx";
import { BrokenPage } from "./BrokenPage.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LostPage } from "./LostPage.tsx";

/** The page of a draft, if it is still there and can be opened. */
export function DraftPlace({ draftKey }: { readonly draftKey: string }) {
  const found = useDraftAt(draftKey);
  if (!found.ok) return <UnopenedPage trouble={found.trouble} />;
  if (!found.value) return <LostPage />;
  return (
    <ErrorBoundary fallback={<BrokenPage />}>
      <DraftPage draft={found.value} />
    </ErrorBoundary>
  );
}
