import type { ComponentProps } from "react";
import { Apart } from "../../documents/apart/Apart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { GroundTable } from "./GroundTable.tsx";
import { GroundsContext, useGrounds } from "./useGrounds.ts";

/** The table of a large file, in a root of its own: another filter takes its place at once, and the focus stays. */
export function GroundTableApart(props: ComponentProps<typeof GroundTable>) {
  const { asked } = useChosen();
  const grounds = useGrounds();
  return (
    <Apart name={asked.only ?? "all"} of={grounds} isLeft={false}>
      <GroundsContext value={grounds}>
        <GroundTable {...props} />
      </GroundsContext>
    </Apart>
  );
}
