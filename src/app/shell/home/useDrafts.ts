import { useEffect, useState } from "react";
import type { HeldDraft } from "../../documents/drafts/draftsHere.ts";

/** The drafts that are kept here, looked for once the page is drawn: most readers have none. */
export function useDrafts(): readonly HeldDraft[] {
  const [drafts, setDrafts] = useState<readonly HeldDraft[]>([]);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const found = await (await import("../../documents/drafts/draftsHere.ts")).draftsHere();
      if (!isOver && found.length > 0) setDrafts(found);
    };
    // Without them the page is whole.
    look().catch(() => {});
    return () => {
      isOver = true;
    };
  }, []);
  return drafts;
}
