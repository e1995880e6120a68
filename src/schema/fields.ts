/**
 * The kinds of value that fields hold. A message given to a check is the code of the problem it raises
 * (`problem.ts`), never a sentence: sentences are made in `text/`.
 */

import * as z from "zod";
import { plainUrlOf } from "../base/index.ts";
import { dateTrouble } from "./day.ts";
import { idForm } from "./idForm.ts";
import { languageTag } from "./languageTag.ts";
import { countries, currencies } from "./registers.ts";

// The page's Content-Security-Policy forbids code made at run time; the same checks run everywhere.
z.config({ jitless: true });

const OWN_DUTY = /^x-[a-z0-9]+(-[a-z0-9]+)*$/;
const COUNTRY_FORM = /^[A-Z]{2}$/;
const CURRENCY_FORM = /^[A-Z]{3}$/;
const DATE_FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const filled = z.string().min(1, { error: "empty-text" });

export const plainText = filled;
export const text = z
  .union([
    filled,
    z
      .record(z.string().regex(languageTag, { error: "unknown-language" }), filled)
      .refine(value => Object.keys(value).length > 0, { error: "empty-text" }),
  ])
  .meta({
    id: "Text",
    title: "Text",
    description: 'Words in the dossier\'s language, or one text per language: {"en": "…", "fr": "…"}.',
  });

/** An id. Its form is a check of its own, so that an ill-formed id can still be read and referred to. */
export const id = z.string().min(1, { error: "empty-text", abort: true }).regex(idForm, { error: "not-kebab-case" });
export const ownDutyId = z.string().regex(OWN_DUTY, { error: "own-duty-id" });
/** The id of something else in the file. `checkReferences` checks where it leads. */
export const reference = filled;

export const date = z
  .string()
  .regex(DATE_FORM, { error: "not-a-date", abort: true })
  .refine(value => dateTrouble(value) === null, { error: "impossible-date" })
  .meta({ id: "Date", title: "Date", description: "YYYY, YYYY-MM or YYYY-MM-DD." });

export const country = z
  .string()
  .regex(COUNTRY_FORM, { error: "unknown-country", abort: true })
  .refine(value => countries.has(value), { error: "unknown-country" })
  .meta({ id: "Country", title: "Country", description: "ISO 3166-1 alpha-2, as KE for Kenya." });

export const currency = z
  .string()
  .regex(CURRENCY_FORM, { error: "unknown-currency", abort: true })
  .refine(value => currencies.has(value), { error: "unknown-currency" })
  .meta({ id: "Currency", title: "Currency", description: "ISO 4217, as KES for Kenyan shilling." });

export const language = z
  .string()
  .regex(languageTag, { error: "unknown-language" })
  .meta({ id: "Language", title: "Language", description: "BCP 47 tag, as en or fr-CA." });

const URL_PATTERN = /^(https?:\/\/|mailto:)[^\s]+$/i;
export const url = z
  .string()
  .regex(URL_PATTERN, { error: "url-scheme", abort: true })
  .refine(value => plainUrlOf(value) !== null, { error: "not-a-url" })
  .meta({ id: "Url", title: "Address", description: "An http, https or mailto address." });

type WrittenBounds = { readonly min?: number | undefined; readonly max?: number | undefined };
const inOrder = ({ min, max }: WrittenBounds): boolean => min === undefined || max === undefined || min <= max;

/**
 * A range in a place where an object with these fields may stand as well. Bounds do not accept these fields: otherwise
 * such an object with a mistake in it would pass as bounds that say nothing.
 */
export const rangeBeside = (...fields: readonly string[]) => {
  const foreign = Object.fromEntries(["about", ...fields].map(field => [field, z.never().optional()]));
  const bounds = z
    .strictObject({ min: z.number().optional(), max: z.number().optional(), ...foreign })
    .refine(inOrder, { error: "range-reversed" });
  return z.union([z.number(), z.strictObject({ about: z.number() }), bounds as z.ZodType<WrittenBounds>]);
};

export const range = rangeBeside().meta({
  id: "Range",
  title: "Range",
  description: 'A number, {"min": …, "max": …} or {"about": …}.',
});

export const inLine = z
  .strictObject({
    min: z.int().min(1, { error: "in-line-below-one" }).optional(),
    max: z.int().min(1, { error: "in-line-below-one" }).optional(),
  })
  .refine(inOrder, { error: "range-reversed" });

/** A code of a closed list: anything else is an error. */
export const closed = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => z.enum(codes);
/** A code of an open list: anything else is shown as written, with a warning. */
export const open = (codes: readonly [string, ...string[]]) =>
  z.union([z.enum(codes), filled]) as unknown as z.ZodString;
/** A list that must not be empty, since it would say nothing. */
export const filledList = <Item extends z.ZodType>(item: Item) => z.array(item).min(1, { error: "empty-list" });
/** Any JSON that may never be published. */
export const privateJson = z.unknown().optional().describe("Never published: any JSON.");
