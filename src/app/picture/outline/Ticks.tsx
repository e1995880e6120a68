/**
 * A box to tick, with room for initials and remarks. It is meant for a pen, so it cannot be filled in on the screen.
 */
export function Ticks() {
  return (
    <span className="ticks" aria-hidden="true">
      <span className="tick-box" />
      <span className="tick-room" />
    </span>
  );
}
