/**
 * For the branch that cannot be: the compiler refuses the call while a case is missing.
 * @throws always, since a promise of ours is broken when it is reached
 */
export function unreachable(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}
