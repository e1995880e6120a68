import { countries, currencies } from "../../../schema/index.ts";
import { type Language, languages, sayCountry, sayCurrency, sayLanguage } from "../../../text/index.ts";
import type { Reader } from "../../page/reading/useReader.ts";
import type { PickExtra } from "./Combobox.tsx";
import type { PickOption } from "./findOptions.ts";

export type RegisterName = "country" | "language" | "currency";

/** Languages with two letters, and some with three that many people speak. No register names them all. */
const LANGUAGES =
  "aa ab af ak am an ar as av ay az ba be bg bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu fa ff fi fil fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy id ig is it iu ja jv ka kg ki kk kl km kn ko ks ku kw ky la lb lg li ln lo lt lu luo lv mai mg mi mk ml mn mr ms mt my nb nd ne nl nn no ny oc om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ty ug uk ur uz ve vi wo xh yi yo yue zh zu".split(
    " ",
  );

/** What people write for these besides code and name. */
const SLIPS: Readonly<Record<string, readonly string[]>> = {
  "country GB": ["UK", "England", "Scotland", "Wales", "Great Britain", "Angleterre"],
  "country US": ["USA", "America", "Amérique"],
  "country AE": ["UAE", "EAU"],
  "country CD": ["DRC", "RDC", "Congo"],
  "country NL": ["Holland", "Hollande"],
  "country TR": ["Turkey"],
  "country MM": ["Burma", "Birmanie"],
  "country CZ": ["Czech Republic", "République tchèque"],
  "country CI": ["Ivory Coast"],
  "currency CNY": ["RMB", "renminbi"],
  "currency KES": ["KSh", "shilling"],
  "currency XOF": ["CFA", "FCFA"],
  "currency XAF": ["CFA", "FCFA"],
};

const nameIn: Readonly<Record<RegisterName, (language: Language, code: string) => string>> = {
  country: sayCountry,
  language: sayLanguage,
  currency: sayCurrency,
};
const codesIn: Readonly<Record<RegisterName, Iterable<string>>> = {
  country: countries,
  language: LANGUAGES,
  currency: currencies,
};

const known = new Map<string, readonly PickOption[]>();

/** All of a register, by name; each is found by its names in the other languages of the product as well. */
export function registerOptions(language: Language, register: RegisterName): readonly PickOption[] {
  const key = `${language} ${register}`;
  const made = known.get(key);
  if (made) return made;
  const { compare } = new Intl.Collator(language);
  const fresh = [...codesIn[register]]
    .map(code => ({
      id: code,
      name: nameIn[register](language, code),
      detail: code,
      words: [
        ...languages.filter(other => other.code !== language).map(other => nameIn[register](other.code, code)),
        ...(SLIPS[`${register} ${code}`] ?? []),
      ],
    }))
    .sort((one, other) => compare(one.name, other.name));
  known.set(key, fresh);
  return fresh;
}

/** Of a language also a tag that is not listed, as fr-CA. */
export function registerExtras(
  { language, say }: Reader,
  register: RegisterName,
  typed: string,
  onPick: (code: string) => void,
): readonly PickExtra[] {
  const isTag = register === "language" && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})+$/u.test(typed);
  if (!isTag) return [];
  const words = say("edit.field.language.tag", { tag: typed, language: sayLanguage(language, typed) });
  return [{ key: "tag", words, isMeant: "before", onPick: () => onPick(typed) }];
}
