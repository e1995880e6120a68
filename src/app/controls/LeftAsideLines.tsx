import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";

/** One line for each thing the address asks for and does not get. */
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
