import { build } from "vite";
import { root } from "./root.ts";
import { type EmbedScript, scriptBuild } from "./scriptBuild.ts";

/** Builds a script as for `dist/embed`, and returns its text. */
async function builtScript(name: EmbedScript): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: { ...scriptBuild(name), write: false },
  });
  const [script] = "output" in made ? made.output : [];
  if (script?.type !== "chunk") throw new Error(`The script of an embed was not built: ${name}.`);
  return script.code;
}

type BuiltScripts = { readonly inPage: string; readonly loader: string };
let building: Promise<BuiltScripts> | null = null;

/** Both scripts of an embed, built once, for the page, which shows and writes what it publishes. */
export function builtEmbedScripts(): Promise<BuiltScripts> {
  building ??= Promise.all([builtScript("page"), builtScript("loader")]).then(([inPage, loader]) => ({
    inPage: inPage.trim(),
    loader,
  }));
  return building;
}
