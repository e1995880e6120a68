import { useState } from "react";
import { isJsonObject } from "../../schema/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import type { FieldProps } from "./fields/fieldProps.ts";
import { RangeField } from "./fields/RangeField.tsx";
import { WordsField } from "./fields/WordsField.tsx";

type Props = FieldProps & { readonly language: string };

const BOUNDS = ["min", "max", "about"];

/** Whether a value is words, and no number or range. */
const isWords = (value: unknown): boolean =>
  typeof value === "string" || (isJsonObject(value) && !Object.keys(value).some(key => BOUNDS.includes(key)));

/** A value that is a number, a range, or words. */
export function FigureOf({ language, ...props }: Props) {
  const { say } = useReader();
  const [asWords, setAsWords] = useState(isWords(props.value));
  return (
    <>
      {asWords ? <WordsField {...props} language={language} /> : <RangeField {...props} />}{" "}
      {props.value === undefined && (
        <button type="button" className="field-small" onClick={() => setAsWords(!asWords)}>
          {say(asWords ? "edit.figure.number" : "edit.figure.words")}
        </button>
      )}
    </>
  );
}
