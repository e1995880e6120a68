import { codeLists } from "../../schema/index.ts";
import { sayCountry } from "../countries.ts";
import type { Key, Language } from "../languages.ts";
import { type Params, say } from "../say.ts";
import { showControls } from "../showControls.ts";
import { label } from "../wordsOfCodes.ts";

/** The codes that have a message. Two say more where a near word is known, or where a type is not closed. */
type LineTroubleCode = Exclude<
  Extract<Key, `edit.line.${string}`> extends `edit.line.${infer Code}` ? Code : never,
  "at" | "unclosed-type" | "unknown-type-near"
>;

/** What could not be read in a line of a chain. */
export type LineTroubleTold = { readonly code: LineTroubleCode; readonly found: string; readonly params: Params };

const typeName = (language: Language, type: string): string => label(language, "link-types", type);

/** What could not be read in a line of a chain, and what to write instead. */
export function sayLineTrouble(language: Language, { code, found, params }: LineTroubleTold): string {
  const { types, near, kind, other, countries, others } = params;
  const said = {
    ...params,
    arrow: ">",
    found: showControls(found),
    ...(Array.isArray(types) ? { types: types.map(type => typeName(language, String(type))) } : {}),
    ...(typeof kind === "string" ? { kind: label(language, "party-kinds", kind) } : {}),
    ...(typeof other === "string" ? { other: label(language, "party-kinds", other) } : {}),
    ...(Array.isArray(countries) ? { countries: countries.map(one => sayCountry(language, String(one))) } : {}),
    ...(Array.isArray(others) ? { others: others.map(one => sayCountry(language, String(one))) } : {}),
  };
  if (code === "unknown-type") {
    if (typeof near === "string")
      return say(language, "edit.line.unknown-type-near", { ...said, near: typeName(language, near) });
    const all = [...codeLists["link-types"].codes.keys()].map(type => typeName(language, type));
    return say(language, "edit.line.unknown-type", { ...said, types: all });
  }
  if (code === "unclosed" && params.sign === ">") return say(language, "edit.line.unclosed-type", said);
  return say(language, `edit.line.${code}`, said);
}
