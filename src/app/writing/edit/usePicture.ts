import { useMemo } from "react";
import { type FileIndex, fullestPlane, inquiryOf, type Lens, type PartyIndex } from "../../../model/index.ts";
import { narratorOf } from "../../../text/index.ts";
import type { DossierPlace } from "../../page/address/place.ts";
import { resolveIn } from "../../page/address/resolveIn.ts";
import type { Chosen } from "../../page/reading/useChosen.ts";
import type { ShownDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** What the picture beside the form shows, and how it is read. */
export type EditedChain = {
  readonly chosen: Chosen;
  readonly lens: Lens;
  readonly shown: ShownDossier;
};

/** @param file null where there is nothing to draw yet */
export function usePicture(place: DossierPlace, file: FileIndex | null): EditedChain | null {
  const { language } = useReader();
  // Whatever is pressed in the picture closes the form that is open.
  const pictured = useMemo(() => ({ ...place, open: null }), [place]);
  const chosen = useMemo(
    (): Chosen | null => file && { place: pictured, ...resolveIn(pictured, file) },
    [pictured, file],
  );
  const { date = null, known = null, floor = null, world = null, workers = null, plane = null } = chosen?.asked ?? {};
  // Each reading of the file resolves the same choices into new lists.
  const chosenWorld = world?.join(" ") ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the world by what is in it
  const lens = useMemo(
    (): Lens => ({
      ...(date === null ? {} : { date }),
      ...(known === null ? {} : { known }),
      ...(floor === null ? {} : { floor }),
      ...(world === null ? {} : { world }),
    }),
    [date, known, floor, chosenWorld],
  );
  const inquiry = useMemo(() => file && inquiryOf(file, lens), [file, lens]);
  const shown = useMemo((): ShownDossier | null => {
    if (!inquiry) return null;
    const { dossier } = inquiry.file;
    const narrator = narratorOf(dossier, language, inquiry.chain.focus.known).brief;
    const { groups, inStart } = inquiry.chain;
    // While no hop leads to any workers, the whole of what is written is drawn.
    const isReached = (one: PartyIndex) => inStart[one] !== inStart[one + 1];
    const group = groups.find(one => dossier.parties[one]!.id === workers) ?? groups.find(isReached) ?? null;
    return {
      dossier,
      inquiry,
      narrator,
      group,
      plane: plane ?? (group === null ? "legal" : fullestPlane(inquiry, group)),
    };
  }, [inquiry, language, workers, plane]);
  return useMemo(() => chosen && shown && { chosen, lens, shown }, [chosen, lens, shown]);
}
