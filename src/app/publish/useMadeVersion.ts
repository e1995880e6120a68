import { useEffect, useState } from "react";
import { madeVersions } from "../documents/drafts/madeVersions.ts";

/**
 * The last version that was made here under a token.
 * @returns null where none is known of; undefined until that is known
 */
export function useMadeVersion(
  token: string,
): readonly [number | null | undefined, (version: number) => Promise<boolean>] {
  const [known, setKnown] = useState<{ readonly token: string; readonly version: number | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    madeVersions.lastOf(token).then(version => {
      if (isWanted) setKnown({ token, version });
    });
    return () => {
      isWanted = false;
    };
  }, [token]);
  const note = async (version: number): Promise<boolean> => {
    setKnown({ token, version });
    return madeVersions.note(token, version);
  };
  return [known?.token === token ? known.version : undefined, note];
}
