import { useEffect, useRef, useState } from "react";
import { type LeaveCheck, leaveCheck } from "../../io/index.ts";
import type { DraftShown } from "../drafts/draft.ts";

/** ms after the last key: the check takes longer than a key does. */
const RESTS_AFTER = 700;

type Leaving = ReturnType<LeaveCheck["whatWouldStop"]>;

/** What would stop publishing the file as it is, and what of it does not leave; null until that is known. */
export function useLeaving({ good }: DraftShown): Leaving | null {
  const check = useRef<LeaveCheck>(null);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  useEffect(() => {
    const { file, opened } = good;
    if (!file) return;
    const timer = window.setTimeout(() => {
      check.current ??= leaveCheck();
      setLeaving(check.current.whatWouldStop(opened, file));
    }, RESTS_AFTER);
    return () => window.clearTimeout(timer);
  }, [good]);
  return leaving;
}
