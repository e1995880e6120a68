import { useEffect, useEffectEvent } from "react";
import { sayTime, showControls } from "../../../text/index.ts";
import { homePlace } from "../../page/address/place.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { usePlace } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { closeLocal, type LocalFile, readAgain } from "./localFiles.ts";
import { useOwnFiles } from "./useOwnFiles.ts";
import "./files.css";

const LOOK_EVERY_MS = 2_000;

/** Checks whether the file has changed, when the reader comes back from the editor and every few seconds meanwhile. */
function useWatchedFile(fileKey: string): void {
  const look = useEffectEvent(() => {
    if (document.visibilityState === "visible") readAgain(fileKey, false);
  });
  useEffect(() => {
    const stop = new AbortController();
    const every = window.setInterval(look, LOOK_EVERY_MS);
    window.addEventListener("focus", look, { signal: stop.signal });
    document.addEventListener("visibilitychange", look, { signal: stop.signal });
    return () => {
      stop.abort();
      window.clearInterval(every);
    };
  }, []);
}

type Props = {
  readonly fileKey: string;
  readonly file: LocalFile;
  /** Begins to write in the file; null where its text is not there. */
  readonly onEdit: (() => void) | null;
};

/** Says which local file is open and when it was read, and offers what can be done once it has changed. */
export function LocalBar({ fileKey, file, onEdit }: Props) {
  const { language, say } = useReader();
  useMessages("details");
  const place = usePlace();
  const { choose } = useOwnFiles();
  useWatchedFile(fileKey);
  const { name, readAt, isLent, isOutOfReach } = file;
  const time = sayTime(language, readAt);
  const close = () => {
    closeLocal(fileKey);
    goTo(homePlace(place.language));
  };
  return (
    <section className="local-bar" aria-label={say("page.own.bar")}>
      <div className="local-file">
        <p className="local-name">
          <bdi>{name === null ? say("page.own.pasted") : showControls(name)}</bdi>
        </p>
        <p className="quiet" role="status">
          {isOutOfReach
            ? say(isLent ? "page.own.out-of-reach" : "page.own.changed")
            : say(name === null ? "page.own.pasted-at" : "page.own.read-at", { time })}
        </p>
      </div>
      <p className="local-acts">
        {onEdit && (
          <button type="button" onClick={onEdit}>
            {say("page.own.edit")}
          </button>
        )}
        {name !== null && (
          <button type="button" onClick={() => (isOutOfReach && !isLent ? choose() : readAgain(fileKey, true))}>
            {say(isOutOfReach && !isLent ? "page.own.choose-again" : "page.own.read-again")}
          </button>
        )}
        <button type="button" className="second" onClick={close}>
          {say("page.own.close")}
        </button>
      </p>
      <p className="quiet local-note">{say(isLent ? "page.own.stays-watched" : "page.own.stays")}</p>
    </section>
  );
}
