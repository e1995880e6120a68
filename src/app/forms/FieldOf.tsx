import { useId } from "react";
import { type Path, valueAt } from "../../schema/index.ts";
import { type Key, sayProblem } from "../../text/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { EvidenceOf } from "./EvidenceOf.tsx";
import { FigureOf } from "./FigureOf.tsx";
import type { FieldHost } from "./fieldHost.ts";
import { CodeField } from "./fields/CodeField.tsx";
import { CodesField } from "./fields/CodesField.tsx";
import { DateField } from "./fields/DateField.tsx";
import { FlagField } from "./fields/FlagField.tsx";
import type { FieldProps } from "./fields/fieldProps.ts";
import { JsonField } from "./fields/JsonField.tsx";
import { NumberField } from "./fields/NumberField.tsx";
import { RangeField } from "./fields/RangeField.tsx";
import { RegisterField } from "./fields/RegisterField.tsx";
import { RegistersField } from "./fields/RegistersField.tsx";
import { TextField } from "./fields/TextField.tsx";
import { WordsField } from "./fields/WordsField.tsx";
import { YesNoField } from "./fields/YesNoField.tsx";
import type { FieldPlan } from "./formPlan.ts";
import { IdField } from "./IdField.tsx";
import { inFormWords } from "./inFormWords.ts";
import { ListOf } from "./ListOf.tsx";
import { AmountOf, RefOf, RefsOf, SaidByOf } from "./RefOf.tsx";
import { TextsOf } from "./TextsOf.tsx";
import { useEditor } from "./useEditor.ts";

/** Evidence that stands in the file also where there is none. */
const CLAIMED: ReadonlySet<string> = new Set(["evidence"]);

type Props = { readonly field: FieldPlan; readonly item: FieldHost; readonly isInline?: boolean };

const isWithin = (within: Path, path: Path): boolean => path.every((key, place) => within[place] === key);

/** The blank of one field, with what is wrong with its value. */
export function FieldOf({ field, item, isInline = false }: Props) {
  const { language, say } = useReader();
  const { file } = useEditor();
  const id = useId();
  const { path } = field;
  const problem = item.problems.find(({ within, severity }) => severity !== "notice" && isWithin(within, path));
  const isWaiting = item.isWaiting(path);
  const against = isWaiting ? (item.whyWaiting(path) ?? undefined) : problem;
  const told = against && sayProblem(language, against);
  const why = told ? inFormWords({ language, say }, `${told.what} ${told.fix}`) : undefined;
  const name = field.name ?? path[path.length - 1]!;
  const props: FieldProps = {
    id,
    value: valueAt(item.value, path),
    onChange: value => item.write(path, value),
    label: say(`edit.label.${name}` as Key),
    problem: isWaiting ? [say("edit.not-in-file"), why].filter(Boolean).join(" ") : why,
    isInline,
    unread: item.rawAt(path) ?? undefined,
    onUnread: typed => item.keepRaw(path, typed),
  };
  return (
    <div className={isInline ? "field-place is-inline" : "field-place"} data-field={path.join(".")}>
      <Blank
        kind={field}
        props={props}
        name={name}
        host={item}
        language={typeof file.language === "string" ? file.language : "en"}
      />
    </div>
  );
}

type BlankProps = {
  readonly kind: FieldPlan;
  readonly props: FieldProps;
  readonly name: string;
  readonly host: FieldHost;
  /** The dossier's. */
  readonly language: string;
};

function Blank({ kind, props, name, host, language }: BlankProps) {
  const { say } = useReader();
  // The currency of an amount has its own blank beside it, in the same object.
  const currencyAt: Path = [...kind.path.slice(0, -1), "currency"];
  const currency = {
    value: valueAt(host.value, currencyAt),
    onChange: (code: string) => host.write(currencyAt, code),
  };
  switch (kind.is) {
    case "words":
      return <WordsField {...props} language={language} isMultiline={kind.lines} limit={kind.most} />;
    case "plain":
      return <TextField {...props} isMultiline={kind.lines} />;
    case "plains":
      return <TextsOf {...props} language={null} />;
    case "wordsList":
      return <TextsOf {...props} language={language} />;
    case "date":
      return <DateField {...props} />;
    case "range":
      return (
        <RangeField
          {...props}
          isBounds={name === "inLine"}
          isShare={name === "share"}
          currency={name === "amount" ? currency : undefined}
        />
      );
    case "figure":
      return <FigureOf {...props} language={language} />;
    case "amount":
      return <AmountOf {...props} language={language} currency={currency} />;
    case "number":
      return <NumberField {...props} />;
    case "country":
    case "language":
    case "currency":
      return <RegisterField {...props} register={kind.is} />;
    case "countries":
      return <RegistersField {...props} register="country" />;
    case "languages":
      return <RegistersField {...props} register="language" />;
    case "flag":
      return <FlagField {...props} on={kind.value} />;
    case "yesNo":
      return <YesNoField {...props} />;
    case "code":
      return <CodeField {...props} list={kind.codes} codes={kind.only} isOpen={kind.open} />;
    case "codes":
      return <CodesField {...props} list={kind.codes} isOpen={kind.open} />;
    case "ref":
      return <RefOf {...props} to={kind.to} />;
    case "refs":
      return <RefsOf {...props} to={kind.to} placeholder={name === "workers" ? say("edit.workers.all") : undefined} />;
    case "saidBy":
      return (
        <SaidByOf
          {...props}
          language={language}
          isWord={host.list === "assertions" && host.value.basis === "statement"}
        />
      );
    case "evidence":
      return <EvidenceOf {...props} language={language} isRequired={CLAIMED.has(kind.path.join("."))} />;
    case "list":
      return (
        <ListOf
          {...props}
          name={name}
          path={kind.path}
          of={kind.of}
          plainField={kind.plainField}
          host={host}
          Field={FieldOf}
        />
      );
    case "json":
      return <JsonField {...props} isObject={name === "views"} />;
    case "id":
      return <IdField {...props} list={host.list} isOwn={!host.isInner} />;
  }
}
