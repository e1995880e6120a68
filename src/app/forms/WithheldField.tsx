import { isJsonObject } from "../../schema/index.ts";
import { FlagField } from "../fields/FlagField.tsx";
import type { FieldProps } from "../fields/fieldProps.ts";
import { useReader } from "../reading/useReader.ts";
import type { ItemState } from "./useItem.ts";

type Props = FieldProps & { readonly item: ItemState };

/**
 * The name of a party must not be published: it goes into what is private, and an alias is asked for in its place. All
 * three are written at once, when the alias is there.
 */
export function WithheldField({ item, ...props }: Props) {
  const { say } = useReader();
  const { value } = item;
  const hidden = isJsonObject(value.private) ? value.private : {};
  const withhold = () => {
    const kept = value.private === undefined || isJsonObject(value.private) ? hidden : { note: value.private };
    item.writeAll([
      [["private"], { ...kept, name: value.name }],
      [["shortName"], undefined],
      [["withheld"], true],
      [["name"], undefined],
    ]);
    document.querySelector<HTMLElement>('#edit-panel [data-field="name"] :is(input, textarea)')?.focus();
  };
  const name = () => {
    const { name: real, ...rest } = hidden;
    item.writeAll([
      [["withheld"], undefined],
      ...(real === undefined
        ? []
        : ([
            [["name"], real],
            [["private"], Object.keys(rest).length > 0 ? rest : undefined],
          ] as const)),
    ]);
  };
  return (
    <FlagField {...props} hint={say("edit.withheld.hint")} onChange={isSet => (isSet === true ? withhold() : name())} />
  );
}
