import type { Dossier } from "../../schema/index.ts";
import { languages } from "../../text/index.ts";
import { inquiryInto } from "../table/inquiryInto.ts";
import { type Reading, readingOf } from "../table/reading.ts";

/** A published dossier as it opens, told in a language of the product; English where it is none. */
export const readingIn = (dossier: Dossier, language: string): Reading =>
  readingOf(inquiryInto(dossier), languages.find(({ code }) => code === language)?.code ?? "en");
