import type { ComponentType } from "react";
import { freeId } from "../../edit/index.ts";
import { isJsonObject, type JsonObject, type Path } from "../../schema/index.ts";
import type { Key } from "../../text/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import type { FieldHost } from "./fieldHost.ts";
import type { FieldProps } from "./fields/fieldProps.ts";
import { ListField } from "./fields/ListField.tsx";
import type { FieldPlan } from "./formPlan.ts";
import { wordsIn } from "./nameOfItem.ts";
import { useEditor } from "./useEditor.ts";
import { withValue } from "./withValue.ts";

type Props = FieldProps & {
  readonly name: string;
  readonly path: readonly string[];
  readonly of: readonly FieldPlan[];
  /** The field that stands for the whole entry where nothing else is written of it. */
  readonly plainField: string | undefined;
  /** The object that the list stands in. */
  readonly host: FieldHost;
  /** Draws a blank. The blanks of an entry are drawn like those of the object. */
  readonly Field: ComponentType<{ readonly field: FieldPlan; readonly item: FieldHost }>;
};

const EMPTY: JsonObject = {};

/** Every id of this kind in the lists of this name, in the whole file: those of decisions are unique there. */
function idsIn(file: JsonObject, name: string): ReadonlySet<string> {
  const lists = Object.values(file).flatMap(list => (Array.isArray(list) ? list : []));
  const inner = lists.flatMap(item => (isJsonObject(item) && Array.isArray(item[name]) ? item[name] : []));
  return new Set(inner.flatMap(one => (isJsonObject(one) ? [String(one.id ?? "")] : [])));
}

/** A list of small objects, each with the blanks of its fields. */
export function ListOf({ name, path, of, plainField, host, Field, ...props }: Props) {
  const { language, say } = useReader();
  const { file } = useEditor();
  const hasId = of.some(field => field.is === "id");
  const hasEvidence = of.some(field => field.is === "evidence");
  const asObject = (entry: unknown): JsonObject => {
    if (isJsonObject(entry)) return entry;
    return plainField !== undefined && entry !== undefined ? { [plainField]: entry } : EMPTY;
  };
  const asEntry = (object: JsonObject): unknown => {
    const keys = Object.keys(object);
    if (keys.length === 0) return undefined;
    if (plainField !== undefined && keys.length === 1 && keys[0] === plainField) return object[plainField];
    const id =
      hasId && object.id === undefined ? { id: freeId(`${String(host.value.id ?? name)}-1`, idsIn(file, name)) } : {};
    return {
      ...id,
      ...object,
      ...(hasEvidence && object.evidence === undefined && name === "decisions" ? { evidence: [] } : {}),
    };
  };
  const nameOf = (entry: unknown, place: number) => {
    const [first] = of.map(field => wordsIn(asObject(entry)[field.path[0]!], language)).filter(Boolean);
    return first ?? `${props.label} ${place + 1}`;
  };
  return (
    <ListField
      {...props}
      nameOf={nameOf}
      addWords={`+ ${say(`edit.add.${name}` as Key)}`}
      renderEntry={(entry, change, place) => {
        const at: Path = [...path, place];
        const inner: FieldHost = {
          list: host.list,
          isInner: true,
          value: asObject(entry),
          problems: host.problems
            .filter(({ within }) => at.every((key, depth) => within[depth] === key))
            .map(problem => ({ ...problem, within: problem.within.slice(at.length) })),
          isWaiting: () => false,
          whyWaiting: () => null,
          write: (field, value) => change(asEntry(withValue(asObject(entry), field, value))),
          rawAt: field => host.rawAt([...at, ...field]),
          keepRaw: (field, raw) => host.keepRaw([...at, ...field], raw),
        };
        return of.map(field => <Field key={field.path.join(".")} field={field} item={inner} />);
      }}
    />
  );
}
