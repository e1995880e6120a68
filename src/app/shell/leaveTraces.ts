/**
 * React makes some errors in advance while it is loaded. For the trace of each, the browser reads the whole script once
 * more, which takes a slow device longer than everything else in it. This module comes before React, and leaves no
 * traces until it is told to.
 */
const { stackTraceLimit } = Error;
Error.stackTraceLimit = 0;

/** From now on, errors tell where they happened. */
export function leaveTraces(): void {
  Error.stackTraceLimit = stackTraceLimit;
}
