import { locateValues, type Path } from "../schema/index.ts";

/**
 * Gives a field another name. Its value and its place in the object stay, and so do all other bytes.
 * @param path leads to the value of a field
 * @throws where there is no such field
 */
export function renameField(text: string, path: Path, name: string): string {
  const [span] = locateValues(text, [path]);
  const start = span?.key ?? null;
  if (start === null) throw new Error(`There is no field at ${path.join("/")}.`);
  const written = /^"(?:[^"\\]|\\.)*"/u.exec(text.slice(start))![0];
  return text.slice(0, start) + JSON.stringify(name) + text.slice(start + written.length);
}
