import { useId, useRef, useState } from "react";
import type { Difference, Published } from "../../redact/index.ts";
import { type Dossier, listNames, type Path, pointerOf } from "../../schema/index.ts";
import { sayDifference, sayInference, sayItemChange, sayNumber } from "../../text/index.ts";
import { Section } from "../page/reading/Section.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { WideTable } from "../page/reading/WideTable.tsx";
import { valueText } from "./valueText.ts";

/**
 * The number of places that are shown before the reader asks for all. What does not leave says more than what is
 * renamed.
 */
const SHOWN = { goes: 30, changes: 10 } as const;
const changes = ["stays", "changes", "goes"] as const;

type Props = {
  /** The working file. */
  readonly dossier: Dossier;
  readonly published: Published;
};

/**
 * What stays, what goes and what changes, side by side, place by place; and what a reader could still infer. What must
 * not leave is shown to its author here, and stored nowhere.
 */
export function WhatLeaves({ dossier, published }: Props) {
  const { language, say } = useReader();
  const { differences, inferences, items } = published;
  const counted = listNames.flatMap(list => {
    const ofList = items.filter(item => item.list === list);
    return ofList.length === 0 ? [] : [{ list, own: ofList }];
  });
  const numbers = useId();
  return (
    <Section id="leaves" title={say("publish.panel.leaves")}>
      <div className="publish-numbers">
        <WideTable caption={numbers}>
          <table>
            <caption id={numbers}>{say("publish.panel.numbers")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("publish.panel.part")}</th>
                {changes.map(code => (
                  <th key={code} scope="col">
                    {sayItemChange(language, code)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {counted.map(({ list, own }) => (
                <tr key={list}>
                  <th scope="row">{say(`publish.list.${list}`, { count: own.length })}</th>
                  {changes.map(change => {
                    const count = own.filter(({ code }) => code === change).length;
                    return (
                      <td key={change} className={count === 0 ? "none" : `change-${change}`}>
                        {count === 0 ? "–" : sayNumber(language, count)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
        <div className="publish-said">
          {differences.length === 0 ? (
            <p>{say("publish.diff.nothing")}</p>
          ) : (
            <p>{say("publish.panel.here", { before: say("publish.panel.before") })}</p>
          )}
          {inferences.length > 0 && (
            <>
              <h3>{say("publish.diff.inferences")}</h3>
              <ul className="inferences">
                {inferences.map(({ path, pointer, code, params }) => (
                  <li key={`${pointer} ${code} ${JSON.stringify(params)}`}>
                    {sayInference(language, { code, params })} <Place dossier={dossier} path={path} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      <Differences
        dossier={dossier}
        title={say("publish.diff.gone", { count: differences.filter(({ to }) => to === null).length })}
        differences={differences.filter(({ to }) => to === null)}
        most={SHOWN.goes}
      />
      <Differences
        dossier={dossier}
        title={say("publish.diff.changed", { count: differences.filter(({ to }) => to !== null).length })}
        differences={differences.filter(({ to }) => to !== null)}
        most={SHOWN.changes}
      />
    </Section>
  );
}

/** Where something stands in the working file: the object of a list, and the place in the text. */
function Place({ dossier, path }: { readonly dossier: Dossier; readonly path: Path }) {
  return (
    <code className="place">
      <bdi>{placeName(dossier, path)}</bdi>
    </code>
  );
}

/** The path with the id of its object, where it has one, as in `parties/agency-one/country`: authors can find that. */
function placeName(dossier: Dossier, path: Path): string {
  const [list, index, ...rest] = path;
  const objects = (dossier as unknown as Readonly<Record<string, unknown>>)[String(list)];
  const found: unknown = Array.isArray(objects) && typeof index === "number" ? objects[index] : null;
  const id = typeof found === "object" && found !== null && "id" in found ? String(found.id) : null;
  return id === null ? pointerOf(path) : `${String(list)}/${id}${rest.length === 0 ? "" : pointerOf(rest)}`;
}

type DifferencesProps = {
  readonly dossier: Dossier;
  readonly title: string;
  readonly differences: readonly Difference[];
  readonly most: number;
};

function Differences({ dossier, title, differences, most }: DifferencesProps) {
  const { language, say } = useReader();
  const [isWhole, setWhole] = useState(false);
  const caption = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  if (differences.length === 0) return null;
  const shown = isWhole ? differences : differences.slice(0, most);
  return (
    <div className="differences">
      <h3 id={caption} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <table aria-labelledby={caption}>
        <thead>
          <tr>
            <th scope="col">{say("publish.panel.place")}</th>
            <th scope="col">{say("publish.panel.before")}</th>
            <th scope="col">{say("publish.panel.after")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ path, to, code, before, after }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one place can have two
            <tr key={place}>
              <th scope="row">
                <Place dossier={dossier} path={path} />
                <span className="why">{sayDifference(language, code)}</span>
              </th>
              <td className="before" data-of={say("publish.panel.before")}>
                <del>
                  <bdi>{valueText(before)}</bdi>
                </del>
              </td>
              <td className="after" data-of={say("publish.panel.after")}>
                {to === null ? (
                  <span className="quiet">{say("publish.panel.does-not-leave")}</span>
                ) : (
                  <ins>
                    <bdi>{valueText(after)}</bdi>
                  </ins>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < differences.length && (
        <p>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              setWhole(true);
              // The button that was pressed is gone.
              heading.current?.focus({ preventScroll: true });
            }}
          >
            {say("publish.panel.all", { count: differences.length })}
          </button>
        </p>
      )}
    </div>
  );
}
