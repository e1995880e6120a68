import { useLayoutEffect } from "react";
import { sayDate } from "../../../text/index.ts";
import { dayWords } from "../../../views/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** The text as a string of CSS, escaped so that nothing in it can end the string. */
const cssString = (text: string): string =>
  `"${[...text].map(letter => (/[\w .,:;()–-]/u.test(letter) ? letter : `\\${letter.codePointAt(0)!.toString(16)} `)).join("")}"`;

/** Puts the file, its day and the lens at the head of every printed page. */
export function useRunningTitle(): void {
  const { language, say } = useReader();
  const { dossier, inquiry, narrator } = useDossier();
  const title = [
    narrator.text(dossier.title).text,
    dossier.updated === undefined
      ? say("outline.updated.none", { id: dossier.id })
      : say("outline.updated", { id: dossier.id, date: sayDate(language, dossier.updated) }),
    ...dayWords(inquiry, language),
  ].join(" · ");
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    // It stays: no other page has it at its head, and the outline that is left may go after the next one has come.
    style.setProperty("--running-title", cssString(title));
  }, [title]);
}
