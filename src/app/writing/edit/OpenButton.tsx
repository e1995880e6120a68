import type { ReactNode } from "react";
import type { FormTarget } from "../../forms/formTarget.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { placeOfTarget } from "./placeOfTarget.ts";

type Props = { readonly target: FormTarget; readonly children: ReactNode };

/** Opens a form. */
export function OpenButton({ target, children }: Props) {
  const { file, place } = useEditor();
  return (
    <button type="button" className="link-button" onClick={() => goTo(placeOfTarget(place, target, file))}>
      <bdi>{children}</bdi>
    </button>
  );
}
