import { useState } from "react";
import type { NetworkPlaces } from "../../layout/index.ts";
import { nodeOfKey } from "../../model/index.ts";
import { JsonFileButton } from "../documents/files/JsonFileButton.tsx";
import { shelfHere } from "../documents/files/shelf.ts";
import { downloadFile } from "../page/reading/downloadFile.ts";
import { useReader } from "../page/reading/useReader.ts";
import { pin, pinAll, undoPin, unpin, useHasUndo, usePins } from "./pins.ts";
import { type PinsTrouble, parsePins, pinsText, withPins } from "./pinsText.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

type Props = {
  /** The position of each party, pinned or not. */
  readonly places: NetworkPlaces;
  /** Lays out the other parties round the pinned ones. */
  readonly onArrange: () => void;
  readonly hasMoved: boolean;
};

/** px by which a press moves a party. */
const STEP = 20;

const moves = [
  ["left", -STEP, 0],
  ["up", 0, -STEP],
  ["down", 0, STEP],
  ["right", STEP, 0],
] as const;

/**
 * The tools for the reader's own positions: buttons that move a party, as dragging does, undo, and files to save and
 * read.
 */
export function NetworkPlacingTools({ places, onArrange, hasMoved }: Props) {
  const { say } = useReader();
  const { figures, network, drawn, selectedNode, set } = useShownNetwork();
  const pins = usePins();
  const hasUndo = useHasUndo();
  const [trouble, setTrouble] = useState<PinsTrouble | null>(null);
  /** The file that was read has no position of these parties. */
  const [isElsewhere, setElsewhere] = useState(false);
  const isWithheld = (key: string) => figures[nodeOfKey(network, key)!]!.isWithheld;
  const pinned = [...pins.keys()].filter(key => nodeOfKey(network, key) !== null);
  const at = drawn.nodes.findIndex(({ node }) => node === selectedNode);
  const chosen = at < 0 ? null : drawn.nodes[at]!;
  const keysOf = (node: number) => [...pins.keys()].filter(key => nodeOfKey(network, key) === node);
  const [only] = network.dossiers.length === 1 ? set.entries : [];

  const read = async (file: File | undefined) => {
    if (!file) return;
    const parsed = parsePins(await file.text());
    setTrouble(parsed.ok ? null : parsed.trouble);
    setElsewhere(parsed.ok && [...parsed.value.keys()].every(key => nodeOfKey(network, key) === null));
    if (parsed.ok) pinAll(parsed.value);
  };
  const writeDossier = async () => {
    if (!only) return;
    const { text } = only.opened;
    const written =
      text === null
        ? await shelfHere().text(only.id)
        : typeof text === "string"
          ? text
          : new TextDecoder().decode(text);
    downloadFile(
      (only.origin.kind === "own" && only.origin.name) || `${only.id}.dossier.json`,
      [withPins(written, only.id, pins)],
      "application/json",
    );
  };
  return (
    <>
      <p className="quiet">{say("network.pins.lead")}</p>
      {chosen ? (
        <p className="network-acts">
          <span>{say("network.pins.move", { name: figures[chosen.node]!.name.text })}</span>
          {moves.map(([word, x, y]) => (
            <button
              key={word}
              type="button"
              className="second"
              onClick={() => pin(chosen.key, places.x[at]! + x, places.y[at]! + y)}
            >
              {say(`network.pins.${word}`)}
            </button>
          ))}
          {chosen.isPinned ? (
            <button type="button" className="second" onClick={() => unpin(keysOf(chosen.node))}>
              {say("network.pins.loose")}
            </button>
          ) : (
            <button type="button" className="second" onClick={() => pin(chosen.key, places.x[at]!, places.y[at]!)}>
              {say("network.pins.fix")}
            </button>
          )}
        </p>
      ) : (
        <p className="quiet">{say("network.pins.choose")}</p>
      )}
      <p className="network-acts">
        {hasUndo && (
          <button type="button" className="second" onClick={undoPin}>
            {say("network.pins.undo")}
          </button>
        )}
        {hasMoved && (
          <button type="button" className="second" onClick={onArrange}>
            {say("network.pins.arrange")}
          </button>
        )}
        {pinned.length > 0 && (
          <>
            <button type="button" className="second" onClick={() => unpin(pinned)}>
              {say("network.pins.clear")}
            </button>
            <button
              type="button"
              className="second"
              onClick={() =>
                downloadFile(
                  "deep-labor-places.json",
                  [pinsText(new Map([...pins].filter(([key]) => pinned.includes(key))))],
                  "application/json",
                )
              }
            >
              {say("network.pins.write")}
            </button>
          </>
        )}
        {only && pinned.length > 0 && (
          <button type="button" className="second" onClick={() => void writeDossier()}>
            {say("network.pins.write-dossier")}
          </button>
        )}
        <JsonFileButton words={say("network.pins.read")} onFile={read} />
      </p>
      {pinned.length > 0 && (
        <p className="quiet">{say("network.pins.ids", { withheld: pinned.filter(isWithheld).length })}</p>
      )}
      {isElsewhere && (
        <p className="quiet" role="status">
          {say("network.pins.elsewhere")}
        </p>
      )}
      {trouble && (
        <p className="wrong" role="alert">
          {say(`network.pins.trouble.${trouble}`)}
        </p>
      )}
    </>
  );
}
