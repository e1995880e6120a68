import { useMemo } from "react";
import { type Collision, collisionsAmong, collisionsOf } from "../../../model/index.ts";
import { type Assertion, type Condition, codes, type Plane } from "../../../schema/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { type AnswersTo, answersTo, type Claim } from "./answersTo.ts";

type Material = {
  readonly counted: readonly Assertion[];
  readonly outside?: readonly Assertion[];
  readonly beside: readonly Assertion[];
  readonly notNow: readonly Assertion[];
  readonly conditions: readonly Condition[];
};

export type Claims = {
  /** The statements that contradict each other, whether they count or not. They are shown first. */
  readonly collisions: readonly Collision[];
  /** The statements that count, without the colliding ones: each stands in one place only. */
  readonly counted: readonly Assertion[];
  readonly outside: readonly Assertion[];
  readonly uncounted: readonly Assertion[];
  /** Everything that is shown unfolded, in its order. */
  readonly open: readonly Claim[];
  readonly answers: ReadonlyMap<string, AnswersTo>;
};

/** What is written on a duty in a plane, sorted for reading. */
export function useClaims(duty: string, plane: Plane, material: Material): Claims {
  const { dossier, inquiry } = useDossier();
  const { chain } = inquiry;
  const all = useMemo(() => collisionsOf(chain), [chain]);
  const { counted, outside = [], beside, notNow, conditions } = material;
  const live = new Map([...counted, ...outside, ...beside].map(assertion => [assertion.id, assertion]));
  const collisions = all
    .filter(collision => collision.duty === duty && collision.plane === plane)
    .flatMap(collision => collisionsAmong(collision, id => live.has(id)));
  const colliding = new Set(collisions.flatMap(({ kept, refused }) => [...kept, ...refused]));
  const rest = (some: readonly Assertion[]) => some.filter(({ id }) => !colliding.has(id));
  const sorted = {
    collisions,
    counted: rest(counted),
    outside: rest(outside),
    uncounted: [...rest(beside), ...notNow],
  };
  const open = [
    ...[...colliding].map(id => live.get(id)!),
    ...sorted.counted,
    ...sorted.outside,
    ...conditionsInOrder(conditions),
  ];
  return { ...sorted, open, answers: answersTo(dossier, open) };
}

/** The conditions in the order in which their accounts stand side by side. */
const conditionsInOrder = (conditions: readonly Condition[]): readonly Condition[] =>
  codes.met.flatMap(met => conditions.filter(condition => condition.met === met));
