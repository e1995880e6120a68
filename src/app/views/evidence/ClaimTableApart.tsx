import type { ComponentProps } from "react";
import { Apart } from "../../documents/apart/Apart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { ClaimTable } from "./ClaimTable.tsx";
import { EvidenceByPlaceContext, useEvidenceByPlace } from "./useEvidenceByPlace.ts";

/** The table of a large file, in a root of its own: another filter takes its place at once, and the focus stays. */
export function ClaimTableApart(props: ComponentProps<typeof ClaimTable>) {
  const { asked } = useChosen();
  const claims = useEvidenceByPlace();
  return (
    <Apart name={asked.only ?? "all"} of={claims} isLeft={false}>
      <EvidenceByPlaceContext value={claims}>
        <ClaimTable {...props} />
      </EvidenceByPlaceContext>
    </Apart>
  );
}
