import { useEffect, useRef } from "react";
import { type Shown, typeset } from "../text/index.ts";
import { useReader } from "./useReader.ts";

type Props = {
  readonly title: string | Shown;
  /** For the title of the window where the heading alone says too little. */
  readonly windowTitle?: string;
};

/** Whether a page was shown before this one: the first one is where the browser has put the reader already. */
let isFirst = true;

/** The heading of a page. Whoever comes by a link of ours begins there, at the top. */
export function PageHeading({ title, windowTitle }: Props) {
  const { language } = useReader();
  const shown = typeof title === "string" ? { text: title, language, direction: "ltr" as const } : title;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = windowTitle ?? `${shown.text} – Deep Labor`;
  }, [windowTitle, shown.text]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={shown.language} dir={shown.direction}>
      {typeset(shown)}
    </h1>
  );
}
