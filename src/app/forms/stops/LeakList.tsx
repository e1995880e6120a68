import type { Leak } from "../../../publish/index.ts";
import { type JsonObject, pathOfPointer } from "../../../schema/index.ts";
import { sayStopPlace } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ThingLink } from "./ThingLink.tsx";
import { thingAt } from "./thingAt.ts";
import "./stops.css";

/** How many files are named in which a thing can be read; the rest is counted. */
const NAMED = 3;

type Props = {
  readonly leaks: readonly Leak[];
  readonly file: JsonObject;
  /** Whether the file is being written here, so that there is a way to the thing. */
  readonly isWritten: boolean;
};

/** What can be read in what was made: each thing once, in its own words, with the files and the way to it. */
export function LeakList({ leaks, file, isWritten }: Props) {
  const { language, say } = useReader();
  return (
    <ul className="stops">
      {[...new Set(leaks.map(({ from }) => from))].map(from => {
        const names = leaks.filter(one => one.from === from).map(({ name }) => name);
        const path = pathOfPointer(from);
        const where = sayStopPlace(language, thingAt(file, path, language));
        return (
          <li key={from}>
            <p>
              {isWritten ? (
                <ThingLink file={file} path={path}>
                  {where}
                </ThingLink>
              ) : (
                <b>{where}</b>
              )}
            </p>
            <p>
              {say("publish.panel.leak", {
                files: names.slice(0, NAMED),
                more: Math.max(0, names.length - NAMED),
              })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
