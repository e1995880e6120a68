import { type RefObject, useEffect, useRef } from "react";

/** The least px beside the plate in which evidence can be read. */
const BESIDE = 320;

const names = ["--beside", "--page-end", "--picture-top", "--picture-top-in-window"] as const;

/** px of each; null where there is too little room. */
function roomBeside(frame: Element, right: number): readonly number[] | null {
  const { clientWidth } = document.documentElement;
  const box = frame.getBoundingClientRect();
  const page = frame.closest(".dossier")?.getBoundingClientRect();
  const room = clientWidth - box.left - right;
  if (!page || room < BESIDE) return null;
  return [room, clientWidth - page.right, box.top - page.top, box.top + window.scrollY];
}

function write(room: readonly number[] | null): void {
  const { documentElement } = document;
  documentElement.toggleAttribute("data-beside", room !== null);
  names.forEach((name, place) => {
    if (room) documentElement.style.setProperty(name, `${Math.floor(room[place]!)}px`);
    else documentElement.style.removeProperty(name);
  });
}

/**
 * Tells the style sheets where the evidence stands beside the picture.
 * @param frame of the picture
 * @param right px from the left edge of the frame to what the evidence stands beside; null where there is nothing
 */
export function useRoomBeside(frame: RefObject<HTMLElement | null>, right: number | null): void {
  const written = useRef<readonly number[] | null>(null);
  // After each rendering: fonts that load and words above the picture move it. To write the same again would cost the
  // whole page its styles.
  useEffect(() => {
    const room = right === null || !frame.current ? null : roomBeside(frame.current, right);
    if (String(room) === String(written.current)) return;
    written.current = room;
    write(room);
  });
  useEffect(
    () => () => {
      written.current = null;
      write(null);
    },
    [],
  );
}
