import { useEffect, useLayoutEffect, useRef } from "react";
import { isolated, type Shown, typeset } from "../../../text/index.ts";
import { ownKeyOf, subjectOf } from "../address/place.ts";
import { brandHere } from "../address/site.ts";
import { usePlace } from "./usePlace.ts";
import { useReader } from "./useReader.ts";

type Props = {
  readonly title: string | Shown;
  /** The title of the window, where the heading alone would say too little. */
  readonly windowTitle?: string;
  /** The part of what the heading names that is shown; it stands first in the title of the window. */
  readonly part?: string | undefined;
};

/** From so many letters on, a title is set smaller. */
const LONG_TITLE = 90;

/** The subject of the last heading. Undefined before the first one, when the browser has already placed the focus. */
let headed: string | null | undefined;

/**
 * The heading of a page. It takes the focus of a reader who follows a link of ours, so that they begin at the top.
 * Browsers keep the title of the window in their history, so for a local file the title says nothing of the file.
 */
export function PageHeading({ title, windowTitle, part }: Props) {
  const { language, say } = useReader();
  const place = usePlace();
  const shown = typeof title === "string" ? { text: title, language, direction: "ltr" as const } : title;
  const heading = useRef<HTMLHeadingElement>(null);
  const named =
    place.kind === "network" || ownKeyOf(place) === null
      ? (windowTitle ?? `${part === undefined ? "" : `${part} – `}${isolated(shown.text)} – ${brandHere()}`)
      : say("page.own.window-title");
  // Before anything is told of the new page: a screen reader says the title as soon as what had the focus is gone.
  useLayoutEffect(() => {
    document.title = named;
  }, [named]);
  const subject = subjectOf(place);
  useEffect(() => {
    // A file that is read again is the same page, so the reader stays where they are.
    if (headed !== undefined && headed !== subject) heading.current?.focus({ preventScroll: true });
    headed = subject;
  }, [subject]);
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className={shown.text.length > LONG_TITLE ? "is-long" : undefined}
      lang={shown.language}
      dir={shown.direction}
    >
      {typeset(shown)}
    </h1>
  );
}
