import { codeLists, fourteenDuties } from "../schema/index.ts";
import { languages } from "../text/index.ts";
import { builtScripts } from "./builtScripts.ts";

/**
 * What the product itself says and is written in: messages, the words of the code lists and duties, scripts. That one
 * of these words stands in a published page gives nothing away, even where it stands in a private place as well.
 */
export const ownWords = (): string =>
  [...languages.map(({ messages }) => messages), codeLists, fourteenDuties]
    .map(part => JSON.stringify(part))
    .concat(Object.values(builtScripts()))
    .join("\n");
