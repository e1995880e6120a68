/** What a form is made of: data, from which the page draws it and a test sees that no field of the format is missing. */
import type { CodeListId, FormPart, ListName, Path, TargetKind } from "../../schema/index.ts";

/** What can be picked: an object of the file, or one of the fourteen duties. */
export type PickedKind = Exclude<TargetKind, "evidence"> | "group";

export type FieldKind =
  | {
      readonly is: "words";
      readonly lines?: boolean;
      readonly most?: { readonly letters: number } | { readonly words: number };
    }
  | { readonly is: "plain"; readonly lines?: boolean; readonly isQuote?: boolean }
  | { readonly is: "plains" | "wordsList" }
  | { readonly is: "date" | "range" | "amount" | "country" | "countries" | "language" | "languages" | "currency" }
  | { readonly is: "number" }
  /** A field that is true or absent. */
  | { readonly is: "flag"; readonly value: true | false | string }
  | { readonly is: "yesNo" }
  /** `only`: the format takes some of the codes in this place. */
  | {
      readonly is: "code";
      readonly codes: CodeListId;
      readonly open?: boolean;
      readonly only?: readonly string[];
    }
  | { readonly is: "codes"; readonly codes: CodeListId; readonly open?: boolean }
  | { readonly is: "ref"; readonly to: PickedKind }
  | { readonly is: "refs"; readonly to: PickedKind }
  | { readonly is: "figure" }
  | { readonly is: "evidence" | "saidBy" | "json" | "id" }
  /** A list of small objects, each with these fields. */
  | { readonly is: "list"; readonly of: readonly FieldPlan[]; readonly plainField?: string };

export type FieldPlan = FieldKind & {
  /** Within the object. */
  readonly path: readonly string[];
  /** Shown where this holds of the object as it is written. */
  readonly when?: (item: Readonly<Record<string, unknown>>) => boolean;
  /** A word of its own in place of that of the field: `edit.label.<name>`. */
  readonly name?: string;
};

export type FormPlan = {
  /** The blanks of the sentence `edit.sentence.<list>`, by the names of its placeholders. */
  readonly blanks: Readonly<Record<string, FieldPlan>>;
  readonly parts: Readonly<Partial<Record<FormPart, readonly FieldPlan[]>>>;
  /** Fields that a question at the head of the form writes (`HowKnown`). */
  readonly asked?: readonly FieldPlan[];
  /** Places of what may never be published. */
  readonly privates: readonly Path[];
};

export type FormOf = ListName | "head";
