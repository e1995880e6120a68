/** What React notes on a promise that a rendering waits for. */
type Noted<Value> = Promise<Value> & {
  status?: "pending" | "fulfilled" | "rejected";
  value?: Value;
  reason?: unknown;
};

/**
 * Notes on a promise what comes of it, as React does once a rendering has waited for it: a rendering that begins later
 * need not wait, not even for a moment in which something else is shown.
 */
export function followed<Value>(promise: Promise<Value>): Promise<Value> {
  const noted: Noted<Value> = promise;
  noted.status = "pending";
  noted.then(
    value => Object.assign(noted, { status: "fulfilled", value }),
    reason => Object.assign(noted, { status: "rejected", reason }),
  );
  return noted;
}
