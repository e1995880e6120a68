/** Search for parties of a network. */
import { folded } from "../../base/index.ts";
import { accountIn, type Network, type NodeIndex } from "../../model/index.ts";
import { inAllLanguages } from "../../schema/index.ts";

/** Parties with every word of what is sought in one of their names, in any language; the beginning of a word is enough. */
export function sought(network: Network, words: string): readonly NodeIndex[] | null {
  const terms = folded(words).split(" ").filter(Boolean);
  if (terms.length === 0) return null;
  return network.parties.flatMap(({ accounts }, node) => {
    const names = accounts.flatMap(account => {
      const { name, aliases = [], withheld } = accountIn(network, account);
      return [
        ...(name === undefined ? [] : inAllLanguages(name)),
        ...(withheld ? [] : aliases.flatMap(inAllLanguages)),
      ];
    });
    const isNamed = names.some(name => {
      const own = ` ${folded(name)}`;
      return terms.every(term => own.includes(` ${term}`));
    });
    return isNamed ? [node] : [];
  });
}
