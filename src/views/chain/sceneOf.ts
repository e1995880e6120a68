/**
 * A chain as one scene: which parties share a card, what every part says, where it stands. Page, embed, picture file
 * and the picture beside a link are all made of it. They differ only in the room that they have, and in who measures.
 */
import { finish, memoizeLast, type Steps } from "../../base/index.ts";
import {
  type ChainPlan,
  type ChainSizes,
  capacityFor,
  type FoldedChain,
  foldChain,
  layoutChain,
  type Plate,
} from "../../layout/index.ts";
import type { Inquiry, PartyIndex } from "../../model/index.ts";
import type { ChainPicture } from "./chainPicture.ts";
import { type PictureRequest, pictureSteps, writtenDuties } from "./pictureSteps.ts";

/**
 * Room for cards only. Nothing is laid out, because the browser places the cards below each other, or because no places
 * are needed.
 */
export type CardRoom = {
  /** The most cards side by side before parties share one. */
  readonly cards: number;
};

export type PlanRoom = {
  /** px to fill; the plan is wider if its cards and threads need it. */
  readonly width: number;
  /** The heights of everything that the picture says. Other heights need another function. */
  readonly sizesOf: (picture: ChainPicture) => ChainSizes;
  /** px that are kept free above the narrow threads beside a plate. */
  readonly over?: number;
};

export type SceneRequest = Omit<PictureRequest, "folded" | "columns"> & {
  /** Ids of parties whose fold is opened; `all` opens every fold. */
  readonly unfolded: readonly string[];
  /** Duties that have a column; by default all on which something is written, and the chosen one. */
  readonly columns?: readonly string[] | undefined;
  /** Other routes than that of the workers are told by stubs, unless what is chosen stands in them. */
  readonly isStubbed?: boolean;
};

export type Scene<Plan extends ChainPlan | null = ChainPlan | null> = {
  readonly request: PictureRequest;
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  /** Null where nothing is laid out. */
  readonly plan: Plan;
};

export type SceneOf = {
  (asked: SceneRequest & { readonly room: PlanRoom }): Scene<ChainPlan>;
  (asked: SceneRequest & { readonly room: CardRoom }): Scene<null>;
  (asked: SceneRequest & { readonly room: CardRoom | PlanRoom }): Scene;
};

type ColumnsRequest = Pick<SceneRequest, "inquiry" | "group" | "duty" | "columns">;

/** In file order; none without workers. */
function columnsOf({ inquiry, group, duty, columns }: ColumnsRequest): readonly string[] {
  const wanted = columns ?? [...writtenDuties(inquiry, group), duty];
  return group === null ? [] : inquiry.file.duties.filter(one => wanted.includes(one));
}

type FoldRequest = Pick<SceneRequest, "inquiry" | "group" | "unfolded" | "isStubbed"> & { readonly capacity: number };

const nobody: ReadonlySet<PartyIndex> = new Set();

const foldedByItself = ({ inquiry, ...folding }: FoldRequest): FoldedChain =>
  foldChain(inquiry, { ...folding, keep: nobody });

function chosenIn(inquiry: Inquiry, party: string | null, link: string | null): ReadonlySet<PartyIndex> {
  const { dossier, partyAt } = inquiry.file;
  const chosen = dossier.links.find(({ id }) => id === link);
  const ids = [party, chosen?.from, chosen?.to];
  return new Set(ids.flatMap(id => (id && partyAt.has(id) ? [partyAt.get(id)!] : [])));
}

type KeepRequest = FoldRequest &
  Pick<SceneRequest, "party" | "link"> & {
    readonly byItself: FoldedChain;
  };

/**
 * Folds so that what is chosen has a card of its own. If it has one anyway, nothing changes: otherwise a fold that was
 * opened by the id of a party would close around the others once that party is kept out of it.
 */
function foldedAround({ byItself, inquiry, party, link, ...folding }: KeepRequest): FoldedChain {
  const keep = chosenIn(inquiry, party, link);
  const isHidden = (one: PartyIndex) => (byItself.nodes[byItself.nodeOf[one]!]?.parties.length ?? 1) > 1;
  return [...keep].some(isHidden) ? foldChain(inquiry, { ...folding, keep }) : byItself;
}

function plateOf({ columns, isDeep }: ChainPicture, over: number): Plate | null {
  const column = columns.findIndex(({ isPlate }) => isPlate);
  return column === -1 ? null : { column, over, isLow: isDeep };
}

type PlanRequest = PlanRoom & Pick<Scene, "folded" | "picture"> & Pick<SceneRequest, "inquiry" | "group">;

const planOf = ({ inquiry, group, folded, picture, width, sizesOf, over = 0 }: PlanRequest): ChainPlan =>
  layoutChain({
    folded,
    width,
    threads: picture.columns.map(({ knots }) => knots),
    verdictLayer: group === null ? null : inquiry.chain.layer[group]!,
    crosses: picture.crosses,
    labelled: picture.labelled,
    overlays: picture.overlays.map(({ line }) => line),
    plate: plateOf(picture, over),
    stubs: picture.stubs.map(({ node }) => node),
    sizes: sizesOf(picture),
  });

/** A picture that is made by and by. */
type StartedPicture = { readonly steps: Steps<ChainPicture>; made: ChainPicture | null };

const startPicture = (request: PictureRequest): StartedPicture => ({ steps: pictureSteps(request), made: null });

/**
 * The stages of a scene. Each depends on its arguments alone, so that its result can be kept while they stay the same.
 */
const stages = { columnsOf, foldedByItself, foldedAround, startPicture, planOf };

type AnySceneRequest = SceneRequest & { readonly room: CardRoom | PlanRoom };

/** What the picture is asked to say: who shares a card, which duties have a column, whether one is opened as a plate. */
function foldedRequest(
  kept: typeof stages,
  { unfolded, columns: askedColumns, room, isStubbed = false, ...telling }: AnySceneRequest,
): PictureRequest {
  const { inquiry, group, duty, party, link } = telling;
  const wantsPlate = telling.told === "plate" && "width" in room && (duty ?? telling.opened) != null;
  const told = telling.told === "plate" && !wantsPlate ? "cards" : (telling.told ?? "not");
  const columns = kept.columnsOf({ inquiry, group, duty, columns: askedColumns });
  const capacity = "cards" in room ? room.cards : capacityFor(room.width, columns.length, told === "plate");
  const byItself = kept.foldedByItself({ inquiry, group, unfolded, capacity, isStubbed });
  const folded = kept.foldedAround({ byItself, inquiry, group, unfolded, capacity, isStubbed, party, link });
  return { ...telling, folded, columns, told };
}

function* stepsBy(kept: typeof stages, asked: AnySceneRequest): Steps<Scene> {
  const { inquiry, group, room } = asked;
  const request = foldedRequest(kept, asked);
  yield;
  const { folded } = request;
  const started = kept.startPicture(request);
  while (started.made === null) {
    const step = started.steps.next();
    if (step.done) started.made = step.value;
    yield;
  }
  const picture = started.made;
  const plan = "cards" in room ? null : kept.planOf({ inquiry, group, folded, picture, ...room });
  return { request, folded, picture, plan };
}

/** A scene that needs no places, step by step, for a page that has to go on answering meanwhile. */
export const cardSteps = (asked: SceneRequest & { readonly room: CardRoom }): Steps<Scene<null>> =>
  stepsBy(stages, asked) as Steps<Scene<null>>;

/** Folds and words a chain and, if the heights are given, lays it out. */
export const sceneOf = ((asked: AnySceneRequest) => finish(stepsBy(stages, asked))) as SceneOf;

/** `sceneOf` that keeps what it made. After all `steps` of a scene it gives that scene at once. */
export type KeptScene = SceneOf & { readonly steps: (asked: AnySceneRequest) => Steps<Scene> };

/**
 * `sceneOf` for callers that ask again and again. It keeps every stage for which nothing has changed since the last
 * scene: if only heights change, nothing is folded or worded again; if only the plane changes, nothing is folded again.
 */
export function keptScene(): KeptScene {
  const kept = {
    columnsOf: memoizeLast(columnsOf),
    foldedByItself: memoizeLast(foldedByItself),
    foldedAround: memoizeLast(foldedAround),
    startPicture: memoizeLast(startPicture),
    planOf: memoizeLast(planOf),
  };
  const steps = (asked: AnySceneRequest) => stepsBy(kept, asked);
  return Object.assign(((asked: AnySceneRequest) => finish(steps(asked))) as SceneOf, { steps });
}
