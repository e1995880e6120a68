import { useEffect, useRef } from "react";
import { isolated, type Shown, typeset } from "../../text/index.ts";
import { ownKeyOf, subjectOf } from "../address/place.ts";
import { usePlace } from "./usePlace.ts";
import { useReader } from "./useReader.ts";

type Props = {
  readonly title: string | Shown;
  /** For the title of the window where the heading alone says too little. */
  readonly windowTitle?: string;
};

/** What the heading that was shown last stood over; before the first one the browser has put the reader in their place. */
let headed: string | null | undefined;

/**
 * The heading of a page. Whoever comes by a link of ours begins there, at the top. The title of the window is kept by
 * browsers in their history, so that of a local file says nothing of the file.
 */
export function PageHeading({ title, windowTitle }: Props) {
  const { language, say } = useReader();
  const place = usePlace();
  const shown = typeof title === "string" ? { text: title, language, direction: "ltr" as const } : title;
  const heading = useRef<HTMLHeadingElement>(null);
  const named =
    place.kind === "network" || ownKeyOf(place) === null
      ? (windowTitle ?? `${isolated(shown.text)} – Deep Labor`)
      : say("page.own.window-title");
  useEffect(() => {
    document.title = named;
  }, [named]);
  const subject = subjectOf(place);
  useEffect(() => {
    // A file that is read again is the same page, and whoever reads it stays where they are.
    if (headed !== undefined && headed !== subject) heading.current?.focus({ preventScroll: true });
    headed = subject;
  }, [subject]);
  return (
    <h1 ref={heading} tabIndex={-1} lang={shown.language} dir={shown.direction}>
      {typeset(shown)}
    </h1>
  );
}
