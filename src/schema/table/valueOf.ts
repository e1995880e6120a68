/** The types of what fields hold, from the table of fields: for the compiler alone. */

import type { CodesId, codesById } from "./codesById.ts";
import type { Either, FieldRows, Plain } from "./fieldRow.ts";
import type { fieldTable } from "./fieldTable.ts";
import type { Range } from "./range.ts";
import type { Text } from "./text.ts";

type Objects = typeof fieldTable.objects;
type ObjectOf<Name extends keyof Objects> = RecordOf<Objects[Name]["fields"]>;

export type EvidenceItem = string | ObjectOf<"citedSource"> | ObjectOf<"citedQuote">;
export type WrittenAmount = ObjectOf<"comparedAmount"> | ObjectOf<"amountInWords"> | Range;

type PlainValue = {
  readonly text: Text;
  readonly boolean: boolean;
  readonly number: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly range: Range;
  readonly share: Range;
  readonly "in-line": { min?: number | undefined; max?: number | undefined };
  readonly amount: WrittenAmount;
  readonly evidence: EvidenceItem[];
  readonly private: unknown;
  readonly positions: Record<string, unknown>;
};

/** What a field of a kind holds; everything that is not named here is a string. */
export type ValueOf<Kind> = Kind extends keyof PlainValue
  ? PlainValue[Kind]
  : Kind extends Plain
    ? string
    : Kind extends { readonly code: CodesId; readonly only: readonly (infer Code)[] }
      ? Code
      : Kind extends { readonly code: infer Id extends CodesId }
        ? (typeof codesById)[Id][number]
        : Kind extends { readonly always: infer Value }
          ? Value
          : Kind extends { readonly object: infer Name extends keyof Objects }
            ? ObjectOf<Name>
            : Kind extends { readonly listOf: infer Entry }
              ? ValueOf<Entry>[]
              : Kind extends Either
                ? ValueOf<Kind["either"][number]>
                : string;

type Required = { readonly required: true };
type NameOf<Rows extends FieldRows, Row> = {
  [Field in keyof Rows]: Rows[Field] extends Row ? Field : never;
}[keyof Rows];

/** An object with these fields. What may be left out may be undefined. */
export type RecordOf<Rows extends FieldRows> = {
  [Field in NameOf<Rows, Required>]: ValueOf<Rows[Field]["is"]>;
} & {
  [Field in Exclude<keyof Rows, NameOf<Rows, Required>>]?: ValueOf<Rows[Field]["is"]> | undefined;
} extends infer Made
  ? { [Field in keyof Made]: Made[Field] }
  : never;
