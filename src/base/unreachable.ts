/**
 * Marks a branch that cannot be reached: the compiler refuses the call while a case is missing.
 * @throws always, since reaching it is a mistake of ours
 */
export function unreachable(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}
