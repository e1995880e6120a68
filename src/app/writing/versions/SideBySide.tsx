import { useState } from "react";
import { sayChangeSide, sayField, sayPlace, type VersionTeller } from "../../../text/index.ts";
import type { VersionChange } from "../../../versions/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  /** Of the other version, then the draft. */
  readonly teller: VersionTeller;
  readonly changes: readonly VersionChange[];
  readonly otherName: string;
};

/** Objects that are shown before the others are folded. */
const SHOWN = 40;

/** The differences of each object, as they come. */
function byObject(changes: readonly VersionChange[]): readonly (readonly VersionChange[])[] {
  const found = new Map<string, VersionChange[]>();
  for (const change of changes) {
    const key = `${change.list} ${change.id}`;
    found.set(key, [...(found.get(key) ?? []), change]);
  }
  return [...found.values()];
}

/** What differs, object by object: what the draft has at the left, the other version at the right. */
export function SideBySide({ teller, changes, otherName }: Props) {
  const { say } = useReader();
  const [isWhole, setWhole] = useState(false);
  const objects = byObject(changes);
  const shown = isWhole ? objects : objects.slice(0, SHOWN);
  if (objects.length === 0) return null;
  const cell = (change: VersionChange, side: "before" | "after") => {
    if (change.path.length > 0) return sayChangeSide(teller, change, side);
    return change[side] === undefined ? say("versions.not-there") : say("versions.there");
  };
  return (
    <section aria-labelledby="versions-sides">
      <h3 id="versions-sides">{say("versions.side-by-side")}</h3>
      <table className="versions-sides">
        <thead>
          <tr>
            <th scope="col">{say("versions.field")}</th>
            <th scope="col">{say("versions.yours")}</th>
            <th scope="col">
              <bdi>{otherName}</bdi>
            </th>
          </tr>
        </thead>
        {shown.map(ofObject => {
          const [first] = ofObject as [VersionChange];
          const kind = first.path.length > 0 ? "changed" : first.kind;
          return (
            <tbody key={`${first.list} ${first.id}`} data-change={kind}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  <span className="versions-mark">{say(`versions.mark.${kind}`)}</span> {sayPlace(teller, first)}
                </th>
              </tr>
              {ofObject.map((change, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: several entries of one list of evidence can change
                <tr key={`${change.path.join("/")} ${at}`}>
                  <th scope="row">
                    {change.path.length > 0
                      ? sayField(teller.language, change.list, change.path)
                      : say("versions.whole")}
                  </th>
                  <td data-side={say("versions.yours")}>{cell(change, "before")}</td>
                  <td data-side={otherName}>{cell(change, "after")}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      {objects.length > shown.length && (
        <button type="button" className="quiet-button" onClick={() => setWhole(true)}>
          {say("versions.more", { count: objects.length - shown.length })}
        </button>
      )}
    </section>
  );
}
