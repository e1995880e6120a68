import { useLayoutEffect, useSyncExternalStore } from "react";
import { keeping } from "../../documents/drafts/drafts.ts";
import { listOfTarget, targetOf } from "../../forms/formTarget.ts";
import type { Editor } from "../../forms/useEditor.ts";
import { brandHere } from "../../page/address/site.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { openNameOf } from "./openNameOf.ts";
import { targetInPlace } from "./placeOfTarget.ts";

/** A draft in one of these states stands in this browser. */
const KEPT: readonly string[] = ["kept", "writing", "follows"];

/**
 * Says in the title of the window which form of the draft is open. Browsers keep that title in their history, so it names
 * things only where the reader lets this browser keep drafts; else it says what kind of form it is.
 */
export function useWindowTitle({ draft, file, place }: Editor): void {
  const { language, say } = useReader();
  const { subscribe, shown } = keeping(draft);
  const { state } = useSyncExternalStore(subscribe, shown);
  const target = targetInPlace(place, targetOf);
  const kind = target.kind === "judgment" ? say("edit.judgment") : say(`edit.kind.${listOfTarget(target)}`);
  const name = KEPT.includes(state) && target.kind === "item" ? openNameOf(file, target.address, language) : "";
  const form = target.kind === "item" ? name || kind : say("edit.window.new", { kind });
  const title = place.view === "publish" ? null : say("edit.window", { form, site: brandHere() });
  // With what it names, as the heading of a page does.
  useLayoutEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
}
