/** The files that are edited: the shipped dossiers, and generated chains of about so many bytes. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateChain } from "./generateChain.ts";

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
const ENDING = ".dossier.json";
/** Parties of the chain by which it is estimated how many a file of some size has. */
const SAMPLE = 400;

export const shippedFiles: readonly string[] = readdirSync(folder)
  .filter(file => file.endsWith(ENDING))
  .map(file => file.slice(0, -ENDING.length))
  .sort();

/** What a generated file of so many kB is called. */
export const generatedFile = (kilobytes: number): string => `generated, ${kilobytes} kB`;

/** @param file the id of a shipped dossier, or what a generated file is called */
export function editedFile(file: string): string {
  const kilobytes = /^generated, (\d+) kB$/.exec(file)?.[1];
  if (kilobytes === undefined) return readFileSync(path.join(folder, file + ENDING), "utf8");
  const each = generateChain(SAMPLE).length / SAMPLE;
  return generateChain(Math.round((Number(kilobytes) * 1000) / each));
}
