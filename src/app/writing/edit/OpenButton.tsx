import type { ReactNode } from "react";
import type { FormTarget } from "../../forms/formTarget.ts";
import { useEditor } from "../../forms/useEditor.ts";

type Props = { readonly target: FormTarget; readonly children: ReactNode };

/** Opens a form. */
export function OpenButton({ target, children }: Props) {
  const { openTarget } = useEditor();
  return (
    <button type="button" className="link-button" onClick={() => openTarget(target)}>
      <bdi>{children}</bdi>
    </button>
  );
}
