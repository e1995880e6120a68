import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { inRow } from "../../../text/index.ts";
import { dossierPlace, networkPlace, ownKeyOf } from "../../page/address/place.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { usePlace } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { type NotPicked, type PickedFile, pickedByDrop, pickedByPaste } from "./pickedFile.ts";
import { OwnFilesContext } from "./useOwnFiles.ts";
import "./files.css";

type Notice = { readonly code: NotPicked | "reading" | "unreadable" | "not-loaded"; readonly name: string };

const chosen = (): Promise<readonly PickedFile[] | "not-loaded" | null> =>
  import("./pickedByChoice.ts").then(
    ({ pickedByChoice }) => pickedByChoice(),
    () => "not-loaded",
  );

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Whether a paste here is meant for the field itself. */
const isForText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));

/**
 * Opens what the reader drops, pastes or chooses anywhere on the page. The page loads the format and the model only
 * with the first file.
 */
export function FileTaker({ children }: { readonly children: ReactNode }) {
  const { say, language: spoken } = useReader();
  const place = usePlace();
  const { language } = place;
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isOver, setOver] = useState(false);
  const reading = useRef<AbortController>(null);

  const nameOf = (picked: PickedFile) => picked.name ?? say("page.own.pasted");
  /**
   * Opens the files one after the other, because a file replaces an open one of its name. Returns the keys of those
   * that could be read; null where the code for reading did not load, or the reader stopped it.
   */
  const read = async (all: readonly PickedFile[], shownKey: string | null): Promise<readonly string[] | null> => {
    const stop = new AbortController();
    reading.current = stop;
    setNotice({ code: "reading", name: inRow(spoken, all.map(nameOf)) });
    const opener = await Promise.all([import("./openPicked.ts"), import("./readDossier.ts")]).then(
      ([{ openPicked }]) => openPicked,
      () => null,
    );
    if (!opener) {
      setNotice({ code: "not-loaded", name: inRow(spoken, all.map(nameOf)) });
      return null;
    }
    const opened = await opener(all, shownKey, stop.signal);
    if (opened === null) {
      // Another file may be read by now.
      if (reading.current === stop) setNotice(null);
      return null;
    }
    const { keys, unread } = opened;
    setNotice(unread.length > 0 ? { code: "unreadable", name: inRow(spoken, unread.map(nameOf)) } : null);
    return keys;
  };
  const openInNetwork = async (all: readonly PickedFile[]) => {
    const keys = await read(all, null);
    if (!keys || keys.length === 0) return;
    // The network shows these files alone, unless the reader is looking at the library.
    goTo(place.kind === "network" ? { ...place, own: true } : networkPlace({ set: [], own: true, language }), "push");
  };
  const open = async (picked: PickedFile) => {
    // Of two files that are compared, none is the one that is shown.
    const shown = place.kind === "compare" ? null : ownKeyOf(place);
    const [key] = (await read([picked], shown ?? "")) ?? [];
    if (key === undefined) return;
    const from = { kind: "own", key } as const;
    // A page whose file was not known now shows this file and keeps the reader's choices.
    if (place.kind === "dossier" && (shown === "" || shown === key)) goTo({ ...place, from }, "replace");
    else goTo(dossierPlace(from, { language }), "push");
  };
  const take = async (picking: Promise<readonly PickedFile[] | NotPicked | "not-loaded" | null>) => {
    const picked = await picking;
    if (typeof picked === "string") setNotice({ code: picked, name: "" });
    else if (picked !== null)
      await (place.kind === "network" || picked.length > 1 ? openInNetwork(picked) : open(picked[0]!));
  };

  const drop = useEffectEvent(take);
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (!event.clipboardData || isForText(event.target)) return;
    const picked = pickedByPaste(event.clipboardData);
    // A reader of a dossier who pastes something else did so by mistake, so they are told nothing.
    const isReading = place.kind === "dossier" ? ownKeyOf(place) !== "" : Boolean(ownKeyOf(place));
    if (picked || !isReading) take(Promise.resolve(picked ? [picked] : "no-json"));
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page and show the file itself.
      event.preventDefault();
      setOver(true);
    };
    const listeners = {
      dragenter: over,
      dragover: over,
      dragleave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false);
      },
      drop: (event: DragEvent) => {
        setOver(false);
        if (!holdsFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        drop(pickedByDrop(event.dataTransfer));
      },
      paste: (event: ClipboardEvent) => paste(event),
    };
    const stop = new AbortController();
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  return (
    <OwnFilesContext value={{ take, choose: () => take(chosen()) }}>
      {children}
      <div className="notice" role="status">
        {notice && (
          <p className={notice.code === "reading" ? "later" : undefined}>
            {say(`page.own.notice.${notice.code}`, { name: notice.name })}{" "}
            {notice.code === "reading" ? (
              <button type="button" className="second" onClick={() => reading.current?.abort()}>
                {say("page.own.notice.stop")}
              </button>
            ) : (
              <button type="button" className="second" onClick={() => setNotice(null)}>
                {say("page.own.notice.close")}
              </button>
            )}
          </p>
        )}
      </div>
      {isOver && (
        <div className="drop-here" aria-hidden="true">
          <p>{say("page.own.drop-here")}</p>
        </div>
      )}
    </OwnFilesContext>
  );
}
