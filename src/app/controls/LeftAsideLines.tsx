import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";

/** A line for each choice of the address that the file does not have. */
export function LeftAsideLines() {
  const { say } = useReader();
  const { leftAside } = useChosen();
  if (leftAside.length === 0) return null;
  return (
    <div className="left-aside quiet" role="status">
      {leftAside.map(({ name, why, value }) => (
        <p key={`${name} ${value}`}>{say(`page.left-aside.${why}`, { value })}</p>
      ))}
    </div>
  );
}
