import { useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { sayMoment, sayTime } from "../../../text/index.ts";
import { latinKey } from "../../page/keys/latinKey.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { DiskState, DraftFile } from "./draftFile.ts";
import type { Keeping } from "./keeping.ts";
import "./drafts.css";

const LOOK_EVERY_MS = 2_000;

/** Looks whether somebody else has changed the file, when the reader comes back to the window and now and then. */
function useWatched({ look }: DraftFile): void {
  useEffect(() => {
    const stop = new AbortController();
    const now = () => void look();
    const every = window.setInterval(now, LOOK_EVERY_MS);
    window.addEventListener("focus", now, { signal: stop.signal });
    document.addEventListener("visibilitychange", now, { signal: stop.signal });
    return () => {
      stop.abort();
      window.clearInterval(every);
    };
  }, [look]);
}

/** Ctrl+S writes the file wherever the focus is: otherwise the browser would save the page. */
function useWriteKey({ write }: DraftFile, isOff: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (latinKey(event).toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (!isOff) void write();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [write, isOff]);
}

/** Whether the browser has agreed not to clear what is kept; false where it does not say so. */
const isLastingHere = async (): Promise<boolean> => {
  try {
    return (await navigator.storage?.persisted?.()) ?? false;
  } catch {
    return false;
  }
};

type Props = {
  readonly keeping: Keeping;
  readonly file: DraftFile;
  /** Opens what somebody else wrote into the file as another draft. */
  readonly openBeside: (text: string) => void;
};

/**
 * Says where a draft stands: whether it is kept in this browser, and whether it is in a file. It asks whether the
 * browser may keep it, and tells what to do when it cannot.
 */
export function KeepBar({ keeping, file, openBeside }: Props) {
  const { language, say } = useReader();
  useMessages("edit");
  const kept = useSyncExternalStore(keeping.subscribe, keeping.shown);
  const disk = useSyncExternalStore(file.subscribe, file.shown);
  useWatched(file);
  useWriteKey(file, kept.state === "follows");
  const [isLasting, setLasting] = useState(false);
  const { state, at, trouble } = kept;
  const isKept = state === "kept" || state === "writing";
  const said =
    trouble !== null && state === "trouble"
      ? say(`edit.keep.trouble.${trouble}`)
      : say(state === "follows" ? "edit.follows" : `edit.keep.is.${state}`);
  // It is being kept at each key: only what comes of it is told.
  const [told, setTold] = useState(said);
  if (state !== "writing" && told !== said) setTold(said);
  const time = at ? sayTime(language, at) : null;
  const bar = useRef<HTMLElement>(null);
  const takeOver = async () => {
    await keeping.takeOver();
    // The button that had the focus is gone by then.
    bar.current?.focus({ preventScroll: true });
  };

  return (
    <section className="keep-bar" aria-label={say("edit.keep.bar")} ref={bar} tabIndex={-1}>
      <div className="keep-line" data-state={state}>
        <span className="keep-state">
          {isKept && time !== null
            ? say("edit.keep.kept", { time, writing: state === "writing" ? "yes" : "no" })
            : state === "trouble" && time !== null
              ? say("edit.keep.trouble", { time })
              : say(`edit.keep.is.${state}`)}
        </span>
        <FileWords disk={disk} />
        {state !== "follows" && (
          <button type="button" className="quiet-button" disabled={disk.isBusy} onClick={() => void file.write()}>
            {say(disk.isLent || disk.name !== null ? "edit.keep.write" : "edit.keep.write-first")}
          </button>
        )}
        {(isKept || state === "memory") && (
          <details className="keep-more" onToggle={async () => setLasting(await isLastingHere())}>
            <summary>{say("edit.keep.where")}</summary>
            <span className="keep-note">
              {isKept
                ? say("edit.keep.where.kept", { lasting: isLasting ? "yes" : "no" })
                : say("edit.keep.where.memory")}{" "}
              <button
                type="button"
                className="quiet-button"
                onClick={() => void (isKept ? keeping.keepHereOnly() : keeping.keep())}
              >
                {say(isKept ? "edit.keep.stop" : "edit.keep.yes-later")}
              </button>
            </span>
          </details>
        )}
      </div>
      {/* Only what kind of place it is, never each second. */}
      <p className="sr" role="status">
        {told}
        {kept.isStuck ? ` ${say("edit.keep.stuck")}` : ""}
        {kept.isParted ? ` ${say("edit.keep.parted")}` : ""}
        {disk.outside ? ` ${say("edit.keep.outside")}` : ""}
        {disk.trouble ? ` ${say(`edit.keep.file.${disk.trouble}`)}` : ""}
      </p>
      <KeepNotices {...{ kept, disk, keeping, file, takeOver }} />
      {disk.outside && <OutsideNotice disk={disk} file={file} openBeside={openBeside} />}
    </section>
  );
}

/** Whether the draft is in a file, and since when. */
function FileWords({ disk }: { readonly disk: DiskState }) {
  const { language, say } = useReader();
  const current = disk.isCurrent ? "yes" : "no";
  const words =
    disk.name === null
      ? say("edit.keep.no-file")
      : disk.at === null
        ? say("edit.keep.file.read", { current })
        : say("edit.keep.file.written", { time: sayMoment(language, disk.at, new Date()), current });
  return (
    <span className="keep-file" {...(disk.name === null ? {} : { title: disk.name })}>
      {words}
    </span>
  );
}

type OutsideProps = { readonly disk: DiskState; readonly file: DraftFile; readonly openBeside: (text: string) => void };

/** What somebody else wrote into the file, and what can be done: nothing of either is lost. */
function OutsideNotice({ disk, file, openBeside }: OutsideProps) {
  const { language, say } = useReader();
  const { outside } = disk;
  if (!outside) return null;
  const now = new Date();
  return (
    <div className="keep-notice is-trouble">
      <p>{say("edit.keep.outside")}</p>
      <ul className="keep-both">
        <li>
          {disk.at
            ? say("edit.keep.outside.mine", { time: sayMoment(language, disk.at, now) })
            : say("edit.keep.outside.mine-never")}
        </li>
        <li>
          {say("edit.keep.outside.theirs", { time: sayMoment(language, outside.at, now) })}{" "}
          <button type="button" className="quiet-button" onClick={() => openBeside(outside.text)}>
            {say("edit.keep.outside.open")}
          </button>
        </li>
      </ul>
      <p className="keep-acts">
        <button type="button" onClick={() => void file.write("beside")}>
          {say("edit.keep.outside.beside")}
        </button>
        <button type="button" className="second" onClick={() => void file.write("over")}>
          {say("edit.keep.outside.over")}
        </button>
      </p>
    </div>
  );
}

type NoticesProps = Pick<Props, "keeping" | "file"> & {
  readonly kept: ReturnType<Keeping["shown"]>;
  readonly disk: DiskState;
  readonly takeOver: () => Promise<void>;
};

/** What the writer has to know or to decide of where the draft stands. */
function KeepNotices({ kept, disk, keeping, file, takeOver }: NoticesProps) {
  const { say } = useReader();
  const where = useId();
  const { state, trouble } = kept;
  return (
    <>
      {state === "follows" && (
        <div className="keep-notice">
          <p>{say("edit.follows")}</p>
          <p className="keep-acts">
            <button type="button" onClick={takeOver}>
              {say("edit.keep.take-over")}
            </button>
          </p>
        </div>
      )}
      {state === "asks" && (
        <div className="keep-notice">
          <p id={where}>{say("edit.keep.question")}</p>
          <p className="keep-acts">
            <button type="button" aria-describedby={where} onClick={() => void keeping.keep()}>
              {say("edit.keep.yes")}
            </button>
            <button
              type="button"
              className="second"
              aria-describedby={where}
              onClick={() => void keeping.keepHereOnly()}
            >
              {say("edit.keep.no")}
            </button>
          </p>
        </div>
      )}
      {state === "trouble" && trouble !== null && (
        <div className="keep-notice is-trouble">
          <p>{say(`edit.keep.trouble.${trouble}`)}</p>
          <p className="keep-acts">
            <button type="button" onClick={() => void file.write()}>
              {say("edit.keep.write")}
            </button>
            <button type="button" className="second" onClick={() => void keeping.keep()}>
              {say(trouble === "lost" ? "edit.keep.again" : "edit.keep.try-again")}
            </button>
          </p>
        </div>
      )}
      {kept.isStuck && (
        <div className="keep-notice is-trouble">
          <p>{say("edit.keep.stuck")}</p>
          <p className="keep-acts">
            <button type="button" className="second" onClick={() => void keeping.keepHereOnly()}>
              {say("edit.keep.try-again")}
            </button>
          </p>
        </div>
      )}
      {kept.isParted && <p className="keep-notice">{say("edit.keep.parted")}</p>}
      {kept.unread > 0 && <p className="keep-notice">{say("edit.keep.unread", { count: kept.unread })}</p>}
      {!kept.isGuarded && state !== "untouched" && <p className="keep-notice">{say("edit.keep.unguarded")}</p>}
      {disk.trouble && <p className="keep-notice is-trouble">{say(`edit.keep.file.${disk.trouble}`)}</p>}
    </>
  );
}
