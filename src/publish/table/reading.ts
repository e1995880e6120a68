import type { Inquiry } from "../../model/index.ts";
import type { Dossier } from "../../schema/index.ts";
import { type Key, type Language, type Narrator, narratorOf, type Params, say } from "../../text/index.ts";
import { type Outline, outlineOf } from "../../views/index.ts";
import { type QuoteBook, quoteBook } from "./quoteBook.ts";

/** A published dossier with everything that is needed to tell it on a page. */
export type Reading = {
  readonly dossier: Dossier;
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly say: (key: Key, params?: Params) => string;
  readonly book: QuoteBook;
  /** All lines of the dossier as it opens. */
  readonly outline: Outline;
};

export function readingOf(inquiry: Inquiry, language: Language): Reading {
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
  const outline = outlineOf({ inquiry, narrator, language });
  return {
    dossier,
    inquiry,
    language,
    narrator,
    say: (key, params) => say(language, key, params),
    book: quoteBook(dossier, outline),
    outline,
  };
}
