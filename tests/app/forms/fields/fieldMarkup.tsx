import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ReaderContext } from "../../../../src/app/page/reading/useReader.ts";
import { type Language, say } from "../../../../src/text/index.ts";
import { type Element, elementsIn, readMarkup, textOf } from "../../markup.ts";

/** What a blank looks like before anybody touches it. */
export const fieldMarkup = (field: ReactNode, language: Language = "en"): Element =>
  readMarkup(
    renderToStaticMarkup(
      <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>{field}</ReaderContext>,
    ),
  );

/** The element with this id. */
export const byId = (root: Element, id: string): Element | undefined =>
  elementsIn(root, one => one.attributes.get("id") === id)[0];

/** The words that describe an element, as a screen reader joins them. */
export const descriptionOf = (root: Element, element: Element): string =>
  (element.attributes.get("aria-describedby") ?? "")
    .split(" ")
    .filter(Boolean)
    .map(id => textOf(byId(root, id)!))
    .join(" | ");
