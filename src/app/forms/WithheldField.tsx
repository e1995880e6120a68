import { isJsonObject } from "../../schema/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { FlagField } from "./fields/FlagField.tsx";
import type { FieldProps } from "./fields/fieldProps.ts";
import type { ItemState } from "./useItem.ts";

type Props = FieldProps & { readonly item: ItemState };

/**
 * The name of a party must not be published: it goes into what is private at once, and an alias stands in its place, to
 * be written over. Taking it back brings the name back.
 */
export function WithheldField({ item, ...props }: Props) {
  const { say } = useReader();
  const { value } = item;
  const hidden = isJsonObject(value.private) ? value.private : {};
  const withhold = () => {
    const kept = value.private === undefined || isJsonObject(value.private) ? hidden : { note: value.private };
    const { name: real, shortName } = value;
    item.writeAll([
      [
        ["private"],
        { ...kept, ...(real === undefined ? {} : { name: real }), ...(shortName === undefined ? {} : { shortName }) },
      ],
      [["shortName"], undefined],
      [["withheld"], true],
      [["name"], say("edit.withheld.alias")],
    ]);
    const alias = document.querySelector<HTMLInputElement>('#edit-panel [data-field="name"] :is(input, textarea)');
    alias?.focus();
    alias?.select();
  };
  const publishName = () => {
    const { name: real, shortName, ...rest } = hidden;
    item.writeAll([
      [["withheld"], undefined],
      ...(shortName === undefined ? [] : [[["shortName"], shortName] as const]),
      ...(real === undefined ? [] : [[["name"], real] as const]),
      ...(real === undefined && shortName === undefined
        ? []
        : [[["private"], Object.keys(rest).length > 0 ? rest : undefined] as const]),
    ]);
  };
  return (
    <FlagField
      {...props}
      hint={say("edit.withheld.hint")}
      onChange={isSet => (isSet === true ? withhold() : publishName())}
    />
  );
}
