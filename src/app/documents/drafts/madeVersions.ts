/**
 * Which versions were made here: a second version 1 would have other bytes at the addresses of the first. It is known as
 * long as this page is open, and from then on where this browser may keep drafts.
 */
import type { NoteName } from "./browserStore.ts";
import { type Keepers, keepers } from "./keepers.ts";

export type MadeVersions = {
  /** The last version that was made under this token; null where none is known of. Asking leaves nothing behind. */
  readonly lastOf: (token: string) => Promise<number | null>;
  /** Remembers a version. @returns whether it will be known after this page is closed */
  readonly note: (token: string, version: number) => Promise<boolean>;
};

const nameOf = (token: string): NoteName => `made/${token}`;

export function madeVersionsWith({ answer, browser, recall, subscribe }: Keepers): MadeVersions {
  const here = new Map<string, number>();
  const keep = async (token: string, version: number): Promise<boolean> =>
    answer() === "yes" && (await browser.note(nameOf(token), String(version))).ok;
  // A yes that comes later holds for what was made before as well.
  subscribe(forgotten => {
    if (forgotten === null) for (const [token, version] of here) void keep(token, version);
  });
  return {
    lastOf: async token => {
      // Another page of this browser may have made one since.
      const noted = await browser.noted(nameOf(token));
      if (noted.ok && noted.value !== null && /^[1-9]\d*$/u.test(noted.value)) return Number(noted.value);
      return here.get(token) ?? null;
    },
    note: async (token, version) => {
      here.set(token, version);
      await recall();
      return keep(token, version);
    },
  };
}

/** Those of this page. */
export const madeVersions: MadeVersions = madeVersionsWith(keepers);
