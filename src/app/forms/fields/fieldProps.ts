/** What every blank is given, whatever it holds. */
export type FieldProps = {
  /** Of the input; hint and problem have ids made from it. */
  readonly id: string;
  /** The value as it stands in the file; undefined where it is absent. */
  readonly value: unknown;
  /** Says what the value should become: undefined takes it out. */
  readonly onChange: (value: unknown) => void;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, as a sentence. */
  readonly problem?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Does it stand within a sentence, as an underlined blank? Its label is then what an empty blank says. */
  readonly isInline?: boolean | undefined;
  /** What was typed the last time and could not be read: it stands in the blank again. */
  readonly unread?: string | undefined;
  /** Reports what is typed and cannot be read; null once there is no such thing. */
  readonly onUnread?: ((typed: string | null) => void) | undefined;
};
