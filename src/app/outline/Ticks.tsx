/** A box to tick, and room for initials and remarks: drawn for a pen, not to be filled in on the screen. */
export function Ticks() {
  return (
    <span className="ticks" aria-hidden="true">
      <span className="tick-box" />
      <span className="tick-room" />
    </span>
  );
}
