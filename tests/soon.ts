import { vi } from "vitest";

/** Waits until what is looked at holds: as long as a slow machine may need, not the second that is usual. */
export const soon = <Seen>(look: () => Seen | Promise<Seen>): Promise<Seen> => vi.waitFor(look, { timeout: 30_000 });
