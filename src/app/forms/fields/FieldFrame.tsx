import type { ReactNode } from "react";
import { useReader } from "../../page/reading/useReader.ts";
import type { FieldProps } from "./fieldProps.ts";
import "./fields.css";

type FrameProps = Pick<FieldProps, "id" | "label" | "hint" | "problem" | "isRequired" | "isInline"> & {
  /** Does something stand in the blank that is not in the file? */
  readonly isUnread?: boolean;
  /** What the blank has to say of what was typed. */
  readonly note?: ReactNode;
  /** Is it several controls, each with a label of its own? */
  readonly isGroup?: boolean;
  /** Stands at the end of the line of the label. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** The ids of what describes a blank, for `aria-describedby`. */
export function describedBy({
  id,
  hint,
  problem,
  hasNote = false,
}: Pick<FieldProps, "id" | "hint" | "problem"> & { readonly hasNote?: boolean | undefined }): string | undefined {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`, hasNote && `${id}-note`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** The label of a blank, what it holds, and what there is to say of it. */
export function FieldFrame({
  id,
  label,
  hint,
  problem,
  isRequired = false,
  isInline = false,
  isUnread = false,
  note,
  isGroup = false,
  aside,
  children,
}: FrameProps) {
  const { say } = useReader();
  const labelled = isGroup ? (
    <span className="field-label" id={`${id}-label`}>
      {label}
    </span>
  ) : (
    <label className={isInline ? "sr" : "field-label"} id={`${id}-label`} htmlFor={id}>
      {label}
    </label>
  );
  const asGroup = isGroup
    ? { role: "group", "aria-labelledby": `${id}-label`, "aria-describedby": describedBy({ id, hint, problem }) }
    : {};
  return (
    <div className={`field ${isInline ? "is-inline" : aside ? "is-block has-aside" : "is-block"}`} {...asGroup}>
      {!(isInline && isGroup) && (
        <div className="field-head">
          {labelled}
          {isRequired && !isInline && <span className="field-needed">{say("edit.field.needed")}</span>}
        </div>
      )}
      {children}
      {/* Tab comes to it after the blank, above which it is shown. */}
      {aside && <div className="field-aside">{aside}</div>}
      {hint && (
        <span className={isInline ? "sr" : "field-hint"} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {(isUnread || note) && (
        <div className="field-note" id={`${id}-note`}>
          {isUnread && <strong className="field-unread">{say("edit.field.not-in-file")}</strong>} {note}
        </div>
      )}
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}
