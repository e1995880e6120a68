import { type RefObject, useEffect } from "react";
import { type RoomBeside, setRoomBeside } from "../evidence/useRoomBeside.ts";

/** The least px beside the plate in which evidence can be read. */
const BESIDE = 320;

/** Null where there is too little room. */
function roomBeside(frame: Element, right: number): RoomBeside | null {
  const { clientWidth } = document.documentElement;
  const box = frame.getBoundingClientRect();
  const page = frame.closest(".dossier")?.getBoundingClientRect();
  const room = clientWidth - box.left - right;
  if (!page || room < BESIDE) return null;
  return {
    beside: Math.floor(room),
    pageEnd: Math.floor(clientWidth - page.right),
    pictureTop: Math.floor(box.top - page.top),
    pictureTopInWindow: Math.floor(box.top + window.scrollY),
  };
}

/**
 * Says where the evidence stands beside the picture.
 * @param frame of the picture
 * @param right px from the left edge of the frame to what the evidence stands beside; null where there is nothing
 */
export function useMeasuredRoom(frame: RefObject<HTMLElement | null>, right: number | null): void {
  // After each rendering: fonts that load and words above the picture move it.
  useEffect(() => {
    setRoomBeside(right === null || !frame.current ? null : roomBeside(frame.current, right));
  });
  useEffect(() => () => setRoomBeside(null), []);
}
