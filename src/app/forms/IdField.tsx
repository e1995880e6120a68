import { useState } from "react";
import { renameId } from "../../edit/index.ts";
import { likelyId } from "../../schema/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import type { FieldProps } from "./fields/fieldProps.ts";
import { TextField } from "./fields/TextField.tsx";
import { useEditor } from "./useEditor.ts";

type Props = FieldProps & {
  /** The list of the object; `head` for the dossier, whose id nothing refers to. */
  readonly list: string;
  /** Whether it is the id of the object that is open, and not of something within it. */
  readonly isOwn: boolean;
};

/** The id of an object. It was made from its name once, and changes only when that is asked for, with all that refers to it. */
export function IdField({ list, isOwn, ...props }: Props) {
  const { say } = useReader();
  const { draft, openTarget } = useEditor();
  const id = typeof props.value === "string" ? props.value : "";
  const [wanted, setWanted] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (list === "head" || id === "") return <TextField {...props} />;
  const rename = () => {
    const fresh = (wanted ?? "").trim();
    if (fresh === id || fresh === "") return setWanted(null);
    const renamed = renameId(draft.shown().journal.text, `${list}/${id}`, fresh);
    if (!renamed.ok) {
      const near = likelyId(fresh);
      if (renamed.trouble.code === "taken") return setTrouble(say("edit.id.taken", { id: fresh }));
      return setTrouble(near === "" ? say("new.bad-id", { id: fresh }) : say("new.bad-id-near", { id: fresh, near }));
    }
    draft.act({ code: "rename", params: { list, name: fresh } }, () => renamed.value.text);
    setWanted(null);
    setTrouble(null);
    if (isOwn) openTarget({ kind: "item", address: { list: list as never, id: fresh } }, "replace");
    return undefined;
  };
  return (
    <>
      <TextField
        {...props}
        value={wanted ?? id}
        problem={trouble ?? props.problem}
        onChange={value => setWanted(typeof value === "string" ? value : "")}
      />
      {wanted !== null && wanted !== id && (
        <button type="button" className="quiet-button" onClick={rename}>
          {say("edit.id.rename")}
        </button>
      )}
    </>
  );
}
