import type { ColumnPicture } from "../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { nothingChosen } from "../address/selectionOf.ts";
import { useChosen } from "../reading/useChosen.ts";

/** The link to a plane in which something is written on the duty, where nothing is written in this one. */
export function SeePlane({ verdict }: Pick<ColumnPicture, "verdict">) {
  const { place } = useChosen();
  if (verdict.see?.choice.kind !== "plane") return null;
  const { plane, duty } = verdict.see.choice;
  return (
    <PageLink className="verdict-see" to={{ ...place, ...nothingChosen, plane, duty }}>
      {verdict.see.words}
    </PageLink>
  );
}
