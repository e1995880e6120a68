import type { Dossier, StoryStep } from "../../../schema/index.ts";
import { everyView, type PageView } from "../../page/address/parameters.ts";
import type { DossierPlace } from "../../page/address/place.ts";

/** The id of the step that is told. */
export const STORY_STEP = "story-step";

/** The views that the format calls otherwise than the page. A story that asks for itself is told with the picture. */
const ownNames: ReadonlyMap<string, PageView> = new Map([
  ["matrix", "responsibilities"],
  ["story", "chain"],
]);

export type ViewOfStep = {
  readonly view: PageView;
  /** What the step asks for, where this page has no such view of one dossier; the picture stands in its place. */
  readonly missing: string | null;
};

/** The view that a step of the story is shown in. */
export function viewOfStep({ view: asked = "chain" }: Pick<StoryStep, "view">): ViewOfStep {
  const view = ownNames.get(asked) ?? everyView.find(one => one === asked && one !== "publish");
  return view === undefined ? { view: "chain", missing: asked } : { view, missing: null };
}

/**
 * What a step of the story looks at, as choices of the reader; whatever it leaves open is as the file has it. A step
 * with a duty shows the duty, or the mark of its party if it names exactly one. A step without a duty shows its first
 * link, or else its only party.
 */
export function focusOfStep({ id, focus, view }: StoryStep): Partial<DossierPlace> {
  const { duty = null, parties = [], links = [] } = focus;
  const link = duty === null ? (links[0] ?? null) : null;
  const party = link === null && parties.length === 1 ? parties[0]! : null;
  return {
    step: id,
    view: viewOfStep({ view }).view,
    workers: focus.workers ?? null,
    plane: focus.plane ?? null,
    duty,
    party,
    link,
    date: focus.day ?? null,
    known: focus.known ?? null,
    floor: null,
    world: focus.world ?? [],
  };
}

/** The index of a step in the story; −1 if no step is shown, or none of this file. */
export const indexOfStep = ({ story }: Pick<Dossier, "story">, step: string | null): number =>
  story.findIndex(({ id }) => id === step);
