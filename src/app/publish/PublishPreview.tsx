import { useEffect, useRef, useState } from "react";
import { sayPercent } from "../../text/index.ts";
import { Loading } from "../page/reading/Loading.tsx";
import { useReader } from "../page/reading/useReader.ts";

/** Widths in px: a telephone, a column of an article, a wide column. */
const widths = [360, 640, 960] as const;
/** Height in px until the page in the frame has reported its own. */
const USUAL_HEIGHT = 640;
/** px of a long page that are shown at first. */
const CUT = 900;
/** Width in px of a window in which a column of an article has no room. */
const NARROW = 720;
const LEAST = 40;
const MOST = 100_000;

type Props = {
  /** Null while the preview is being made. */
  readonly previewed: { readonly html: (query: string) => string } | null;
  /** The query with which the embed opens. */
  readonly search: string;
  readonly onHeight: (width: number, height: number) => void;
};

/** The height that an embed reports to the page around it; null for any other message. */
function heightIn(data: unknown): number | null {
  if (typeof data !== "object" || data === null) return null;
  const { sentinel, type, height } = data as Record<string, unknown>;
  const isOurs = sentinel === "amp" && type === "embed-size" && typeof height === "number" && Number.isFinite(height);
  return isOurs ? Math.ceil(Math.min(Math.max(height, LEAST), MOST)) : null;
}

/** The address of a page that was made here. It is revoked once it is no longer shown. */
function useBlob(html: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (html === null) return;
    const made = URL.createObjectURL(new Blob([html], { type: "text/html" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [html]);
  return address;
}

/**
 * The embed as an article would frame it, at a choice of widths. It runs without an origin, under the content policy of
 * this page, and is scaled down where there is less room than its width.
 */
export function PublishPreview({ previewed, search, onHeight }: Props) {
  const { language, say } = useReader();
  const [width, setWidth] = useState<number>(() => (window.innerWidth < NARROW ? 360 : 640));
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const [isWhole, setWhole] = useState(false);
  const [room, setRoom] = useState<number | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => setHtml(previewed === null ? null : previewed.html(search)), [previewed, search]);
  const address = useBlob(html);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (!frame.current || source !== frame.current.contentWindow) return;
      const height = heightIn(data);
      if (height === null) return;
      setHeight(height);
      onHeight(frame.current.clientWidth, height);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, [onHeight]);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const scale = room === null ? 1 : Math.min(1, room / width);
  const isCut = !isWhole && height * scale > CUT;
  return (
    <div className="preview">
      <div className="preview-head">
        <h3>{say("publish.panel.preview")}</h3>
        <fieldset className="preview-widths">
          <legend className="sr">{say("publish.panel.preview.widths")}</legend>
          {widths.map(one => (
            <button key={one} type="button" aria-pressed={one === width} onClick={() => setWidth(one)}>
              {say("publish.panel.preview.width", { width: one })}
            </button>
          ))}
        </fieldset>
        <p className="quiet">
          {scale < 1
            ? say("publish.panel.preview.smaller", {
                height,
                percent: sayPercent(language, Math.round(scale * 100) / 100),
              })
            : say("publish.panel.preview.height", { height })}
        </p>
      </div>
      <div className={isCut ? "preview-stage is-cut" : "preview-stage"}>
        <div ref={stage}>
          {address === null ? (
            <Loading />
          ) : (
            <div className="preview-paper" ref={sized(width * scale, isCut ? CUT : height * scale)}>
              <iframe
                key={address}
                ref={element => {
                  frame.current = element;
                  sized(width, height, scale)(element);
                }}
                title={say("publish.panel.preview.frame")}
                sandbox="allow-scripts"
                referrerPolicy="no-referrer"
                src={address}
              />
            </div>
          )}
        </div>
      </div>
      {isCut && (
        <p>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              setWhole(true);
              // The button that was pressed is gone.
              frame.current?.focus({ preventScroll: true });
            }}
          >
            {say("publish.panel.preview.whole")}
          </button>
        </p>
      )}
      <p className="quiet">{say("publish.panel.preview.links")}</p>
    </div>
  );
}

/** Sets the size on the element itself: the page's content policy allows no style in the markup. */
const sized = (width: number, height: number, scale?: number) => (element: HTMLElement | null) => {
  if (!element) return;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  if (scale !== undefined) element.style.transform = scale < 1 ? `scale(${scale})` : "none";
};
