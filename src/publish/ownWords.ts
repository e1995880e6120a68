import { fourteenDuties } from "../schema/index.ts";
import { languages } from "../text/index.ts";
import type { Scripts } from "./publishFolder.ts";

/**
 * What the product itself says and is written in: messages, the words of the code lists and duties, scripts, as far as
 * they have been provided. That one of these words stands in a published page gives nothing away, even where it stands in
 * a private place as well.
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
