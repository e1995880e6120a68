import { fourteenDuties } from "../schema/index.ts";
import { languages } from "../text/index.ts";
import type { Scripts } from "./publishFolder.ts";

/**
 * Everything that the product itself says and is written in, as far as it has been loaded: messages, the words of code
 * lists and duties, scripts. If a published page has one of these words, that gives nothing away, even if a private
 * place has it as well.
 */
export const ownWords = ({ inPage, loader }: Scripts): string =>
  [
    ...languages.flatMap(({ messages, lists, definitions }) => [
      JSON.stringify(messages),
      ...[...lists.values()].flatMap(({ labels }) => [...labels].flat()),
      ...[...definitions.values()].flatMap(explained => [...explained.values()]),
    ]),
    JSON.stringify(fourteenDuties),
    inPage,
    loader,
  ].join("\n");
