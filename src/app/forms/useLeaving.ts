import { useEffect, useRef, useState } from "react";
import type { LeaveCheck } from "../../edit/index.ts";
import type { DraftShown } from "../documents/drafts/draft.ts";

/** ms after the last key: the check takes longer than a key does. */
const RESTS_AFTER = 700;

/** Null where it could not be loaded: the next change tries again. */
const loadCheck = (): Promise<LeaveCheck | null> =>
  import("./startLeaveCheck.ts").then(
    ({ startLeaveCheck }) => startLeaveCheck(),
    () => null,
  );

type Leaving = ReturnType<LeaveCheck["whatWouldStop"]>;

/** What would stop publishing the file as it is, and what of it does not leave; null until that is known. */
export function useLeaving({ good }: DraftShown): Leaving | null {
  const check = useRef<LeaveCheck>(null);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  useEffect(() => {
    const { file, opened } = good;
    if (!file) return;
    let isStale = false;
    const timer = window.setTimeout(async () => {
      // What folds names of all scripts is large, and nobody waits for it.
      const loaded = check.current ?? (await loadCheck());
      check.current = loaded;
      if (loaded && !isStale) setLeaving(loaded.whatWouldStop(opened, file));
    }, RESTS_AFTER);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [good]);
  return leaving;
}
