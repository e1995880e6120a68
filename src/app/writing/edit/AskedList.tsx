import { useId, useMemo, useState } from "react";
import { type UnaskedClaim, unaskedOf } from "../../../model/index.ts";
import { type Narrator, narratorOf, tellCondition, tellStatement, withoutIsolates } from "../../../text/index.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** The claim as readers will see it. */
function sayClaim(narrator: Narrator, { list, item }: UnaskedClaim): string {
  switch (list) {
    case "links":
      return narrator.link(item);
    case "assertions":
      return tellStatement(narrator, item);
    case "conditions":
      return tellCondition(narrator, item);
    case "money":
      return `${item.label ? narrator.text(item.label).text : ""} ${narrator.amount(item)}`.trim();
    case "proceedings":
      return narrator.text(item.title).text;
  }
}

/** Who is still to be asked about what; it can be copied as the points of a letter to each. */
export function AskedList() {
  const { language, say } = useReader();
  const { shown, openTarget } = useEditor();
  const id = useId();
  const [copied, setCopied] = useState<string | null>(null);
  const { dossier } = shown.good.opened;
  const narrator = useMemo(() => dossier && narratorOf(dossier, language), [dossier, language]);
  const unasked = useMemo(() => (dossier ? unaskedOf(dossier) : []), [dossier]);
  if (!narrator) return null;
  const copy = (party: string, claims: readonly UnaskedClaim[]) => {
    const points = claims.map((claim, place) => `${place + 1}. ${withoutIsolates(sayClaim(narrator, claim))}`);
    navigator.clipboard.writeText([withoutIsolates(narrator.name(party)), "", ...points].join("\n")).then(
      () => setCopied(party),
      () => setCopied(null),
    );
  };
  return (
    <div className="asked-list">
      {unasked.length === 0 && <p>{say("edit.asked.none")}</p>}
      {unasked.map(({ party, claims }, place) => (
        <section key={party} aria-labelledby={`${id}-${place}`}>
          <h2 id={`${id}-${place}`}>
            <bdi>{narrator.name(party)}</bdi>
          </h2>
          <ol>
            {claims.map(claim => (
              <li key={`${claim.list} ${claim.item.id}`}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => openTarget({ kind: "item", address: { list: claim.list, id: claim.item.id } })}
                >
                  {sayClaim(narrator, claim)}
                </button>
              </li>
            ))}
          </ol>
          <p>
            <button type="button" className="quiet-button" onClick={() => copy(party, claims)}>
              {say("edit.asked.copy")}
            </button>{" "}
            <span role="status">{copied === party && say("edit.asked.copied")}</span>
          </p>
        </section>
      ))}
    </div>
  );
}
