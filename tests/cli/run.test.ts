/** The command's own words, before any command of it begins. */
import { expect, it } from "vitest";
import { deepLabor } from "./command.ts";

it("answers a word that is no command with all commands that there are", async () => {
  const { code, err } = await deepLabor(["frobnicate"]);
  expect(code).toBe(2);
  const help = await deepLabor(["--help"]);
  const commands = [...help.out.matchAll(/^\s+deep-labor ([a-z]+) /gmu)].map(([, name]) => name);
  expect(commands).toContain("rename");
  for (const command of commands) expect(err).toContain(command);
});
