import { useReader } from "../../page/reading/useReader.ts";

/** The parties of the example, with their countries. */
const PARTS = [
  ["top", "US"],
  ["next", "CN"],
  ["unknown", ""],
  ["workers", "FR"],
] as const;

/** What a line becomes, before anything is typed: a small chain as a drawing, and a way to begin with it. */
export function ExampleChain({ onTake }: { readonly onTake: () => void }) {
  const { say } = useReader();
  return (
    <div className="write-example">
      <ol aria-hidden="true">
        {PARTS.map(([part, country]) => (
          <li key={part} className={`is-${part}`}>
            <span className="example-card">
              {say(`page.own.write.example.${part}`)}
              {country !== "" && <span className="example-country">{country}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <button type="button" className="second" onClick={onTake}>
          {say("page.own.write.example.take")}
        </button>
      </p>
    </div>
  );
}
