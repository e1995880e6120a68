import { definedIn } from "../../base/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useEditor } from "./useEditor.ts";
import type { ItemState } from "./useItem.ts";

/** Takes what the picture shows now as what a step of the story looks at. */
export function RecordFocus({ item }: { readonly item: ItemState }) {
  const { say } = useReader();
  const { place } = useEditor();
  const record = () => {
    const { party, link, duty, plane, workers, date, known, world } = place;
    const seen = {
      parties: party === null ? undefined : [party],
      links: link === null ? undefined : [link],
      duty: duty ?? undefined,
      plane: plane ?? undefined,
      workers: workers ?? undefined,
      day: date ?? undefined,
      known: known ?? undefined,
      world: world.length > 0 ? world : undefined,
    };
    item.write(["focus"], definedIn(seen));
  };
  return (
    <p>
      <button type="button" className="quiet-button" onClick={record}>
        {say("edit.record")}
      </button>
    </p>
  );
}
