/** Either a value or what stood in its way. Trouble in a user's data is such a value and never a throw. */
export type Result<Value, Trouble> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: Trouble };

export const done = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const failed = <Trouble>(trouble: Trouble): Result<never, Trouble> => ({ ok: false, trouble });
