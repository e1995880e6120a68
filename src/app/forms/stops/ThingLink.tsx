import type { ReactNode } from "react";
import { addressOfPath } from "../../../edit/index.ts";
import type { JsonObject, Path } from "../../../schema/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { textOfTarget } from "../formTarget.ts";

type Props = {
  readonly file: JsonObject;
  readonly path: Path;
  readonly children: ReactNode;
};

/** Leads to the form of the object at a path of the file that is being written here. */
export function ThingLink({ file, path, children }: Props) {
  const { place } = useChosen();
  const open = textOfTarget({ kind: "item", address: addressOfPath(file, path) });
  return <PageLink to={{ ...place, ...nothingChosen, view: "chain", open }}>{children}</PageLink>;
}
