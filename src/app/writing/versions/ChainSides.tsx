import { useMemo } from "react";
import { inquiryOf } from "../../../model/index.ts";
import { type Language, narratorOf } from "../../../text/index.ts";
import type { VersionChange } from "../../../versions/index.ts";
import type { OpenDossier } from "../../documents/files/readDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  readonly mine: OpenDossier;
  readonly theirs: OpenDossier;
  readonly changes: readonly VersionChange[];
  readonly otherName: string;
};

type ChainLine = {
  readonly id: string;
  readonly name: string;
  /** The row in which the party is drawn; null beside the chain. */
  readonly layer: number | null;
  readonly mark: "added" | "removed" | "changed" | null;
};

/** The parties of a version in the order of its chain, each with what the other has another way. */
function linesOf(opened: OpenDossier, changes: readonly VersionChange[], side: "mine" | "theirs", language: Language) {
  const { file, dossier } = opened;
  if (!file || !dossier) return [];
  const { layer } = inquiryOf(file, {}).chain;
  const narrator = narratorOf(dossier, language).beside;
  const whole = side === "mine" ? "removed" : "added";
  const marks = new Map<string, ChainLine["mark"]>();
  const mark = (id: string, one: ChainLine["mark"]) => {
    if (marks.get(id) !== whole) marks.set(id, one);
  };
  for (const { list, id, path, kind } of changes) {
    if (list === "parties") mark(id, path.length > 0 ? "changed" : kind === whole ? whole : null);
    if (list !== "links") continue;
    // Whoever a link leads to stands another way in the chain.
    const link = dossier.links.find(one => one.id === id);
    if (link) for (const end of [link.from, link.to]) if (!marks.has(end)) mark(end, "changed");
  }
  return dossier.parties
    .map((party, index): ChainLine => {
      const at = layer[index]!;
      const name = narrator.name(party.id);
      return { id: party.id, name, layer: at === -1 ? null : at, mark: marks.get(party.id) ?? null };
    })
    .sort((one, other) => (one.layer ?? 1_000) - (other.layer ?? 1_000));
}

/** The chain of both versions beside each other, top to bottom: who comes, who goes, at whom something changes. */
export function ChainSides({ mine, theirs, changes, otherName }: Props) {
  const { language, say } = useReader();
  const sides = useMemo(
    () => (["mine", "theirs"] as const).map(side => linesOf(side === "mine" ? mine : theirs, changes, side, language)),
    [mine, theirs, changes, language],
  );
  const names = [say("versions.yours"), otherName];
  return (
    <section aria-labelledby="versions-chain">
      <h3 id="versions-chain">{say("versions.chain")}</h3>
      <div className="versions-chain">
        {sides.map((lines, at) => (
          <div key={names[at]}>
            <h4>
              <bdi>{names[at]}</bdi>
            </h4>
            <ol>
              {lines.map(({ id, name, layer, mark }) => (
                <li key={id} data-change={mark ?? undefined} data-beside={layer === null || undefined}>
                  <bdi>{name}</bdi> {mark && <span className="versions-mark">{say(`versions.mark.${mark}`)}</span>}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
