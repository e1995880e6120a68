import type { CSSProperties, ReactNode } from "react";
import { useRoomBeside } from "../evidence/useRoomBeside.ts";

/**
 * Where the evidence opens: beside the picture, where there is room, else at the lower edge of the window. Where it
 * stands is said here and not on the page, since the page would lose all its styles with each change of it.
 */
export function EvidencePlace({ children }: { readonly children: ReactNode }) {
  const room = useRoomBeside();
  if (room === null) return <div className="evidence-place">{children}</div>;
  const style = {
    "--beside": `${room.beside}px`,
    "--page-end": `${room.pageEnd}px`,
    "--picture-top": `${room.pictureTop}px`,
    "--picture-top-in-window": `${room.pictureTopInWindow}px`,
  } as CSSProperties;
  return (
    <div className="evidence-place" data-beside="" style={style}>
      {children}
    </div>
  );
}
