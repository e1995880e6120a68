/** A file could not be written. */
export class WriteTrouble extends Error {
  readonly path: string;
  readonly detail: string;

  constructor(path: string, detail: string) {
    super(`${path}: ${detail}`);
    this.path = path;
    this.detail = detail;
  }
}

/** Runs an action on a file. @throws WriteTrouble where the system refuses it */
export function attempt<Value>(file: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    if (error instanceof WriteTrouble) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new WriteTrouble(file, code ?? message);
  }
}
