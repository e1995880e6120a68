import type { NamedParty } from "../../src/text/say.ts";

/** A party for a message: one, and no description, unless said otherwise. */
export const named = (name: string, told: Partial<NamedParty> = {}): NamedParty => ({
  ...{ name, isPlural: false, isDescription: false },
  ...told,
});
