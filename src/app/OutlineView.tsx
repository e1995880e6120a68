import { ChainOutline } from "./ChainOutline.tsx";
import { Duties } from "./Duties.tsx";
import { useMessages } from "./useMessages.ts";
import { useTold } from "./useTold.ts";

/** The same as the picture, as text: the chain layer by layer, then each duty with everything it rests on. */
export function OutlineView() {
  useMessages("details");
  const { group } = useTold();
  return (
    <>
      <ChainOutline />
      {group !== null && <Duties group={group} />}
    </>
  );
}
