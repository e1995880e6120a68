import type { Readable } from "node:stream";
import { OwnProcess } from "./ownProcess.ts";

/**
 * A screen in memory, which takes the first number that is free.
 * @param program Xvfb
 * @param size in pixels
 */
export async function startScreen(
  program: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<{ readonly process: OwnProcess; readonly display: string }> {
  const process = new OwnProcess(
    program,
    ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const told = process.child.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    process.child.once("exit", code => reject(new Error(`${program} ended with ${code}.`)));
    told.once("data", chunk => resolve(String(chunk).trim()));
  });
  return { process, display: `:${number}` };
}
