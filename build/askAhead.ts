import { createHash } from "node:crypto";
import path from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import type { AheadFiles } from "../src/app/shell/ahead.ts";
import { languageFolders } from "./languageFolders.ts";
import { root } from "./root.ts";

/** What each page needs first, as JSON, until the pages are written. */
export const AHEAD = "ahead.json";

const MAIN = '<script type="module"';

/** The faces in which the first window is set. */
const FACES = ["source-sans-3-latin-400", "source-sans-3-latin-600", "source-serif-4-latin-600"];

type Chunk = Rolldown.OutputChunk;

/** Finds things in what the build has made. */
function filesIn(bundle: Rolldown.OutputBundle): AheadFiles {
  const chunks = Object.values(bundle).filter((one): one is Chunk => one.type === "chunk");
  const chunkOf = (end: string): Chunk => {
    const found = chunks.find(chunk => chunk.facadeModuleId?.endsWith(end) || chunk.moduleIds.includes(end));
    if (!found) throw new Error(`What an address needs cannot be told: no chunk for ${end}.`);
    return found;
  };
  const withImports = (...entries: readonly Chunk[]): ReadonlySet<Chunk> => {
    const all = new Set(entries);
    for (const { imports } of all)
      for (const name of imports) {
        const chunk = bundle[name];
        if (chunk?.type === "chunk") all.add(chunk);
      }
    return all;
  };
  const app = (file: string) => chunkOf(path.join(root, "src/app", file));
  const frame = withImports(...chunks.filter(({ isEntry }) => isEntry));
  const needed = (...pages: readonly string[]): readonly string[] => {
    const all = [...withImports(...pages.map(app))].filter(chunk => !frame.has(chunk));
    const sheets = new Set(all.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
    return [...all.map(({ fileName }) => fileName), ...sheets];
  };
  const words = (code: string, part: string) => chunkOf(`/${code}/messages.json?${part}`).fileName;
  return {
    pages: {
      home: needed("shell/home/Home.tsx"),
      dossier: needed("shell/OpenedPage.tsx", "shell/TopLinks.tsx"),
      src: needed(
        "shell/OpenedPage.tsx",
        "shell/TopLinks.tsx",
        "shell/SrcPage.tsx",
        "documents/files/FoundProblems.tsx",
        "documents/files/readDossier.ts",
      ),
      network: needed("network/NetworkPage.tsx", "network/NetworkCanvas.tsx", "shell/TopLinks.tsx"),
    },
    words: Object.fromEntries(
      languageFolders.map(({ code }) => [
        code,
        [words(code, "page"), words(code, "labels"), words(code, "library"), words(code, "network")],
      ]),
    ),
    fonts: Object.keys(bundle).filter(file => file.endsWith(".woff2") && FACES.some(face => file.includes(face))),
  };
}

async function scriptFor(files: AheadFiles): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { FILES: JSON.stringify(files) },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: path.join(root, "src/app/shell/ahead.ts"), output: { format: "iife" } },
    },
  });
  const [script] = "output" in made ? made.output : [];
  if (script?.type !== "chunk") throw new Error("The script that asks ahead was not built.");
  return script.code;
}

/**
 * Tells browsers that know it (Chromium since 136) to compile a whole script while it arrives, beside the page's own
 * thread, which would else compile one function after the other when each is called first.
 */
const CALLED = "//# allFunctionsCalledOnLoad\n";

/**
 * Puts a small script before all others into the built page: it asks at once for everything that an address needs. It is
 * a file, since the policy forbids scripts within the page. What a dossier needs first is marked to be compiled at once.
 */
export const askAhead: Plugin = {
  name: "deep-labor:ask-ahead",
  apply: "build",
  enforce: "post",
  generateBundle: {
    // After whatever writes to the beginning of a script.
    order: "post",
    async handler(_, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") return;
      const html = String(page.source);
      if (!html.includes(MAIN)) throw new Error(`The page needs ${MAIN}: what is asked ahead goes before it.`);
      const files = filesIn(bundle);
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && (chunk.isEntry || files.pages.dossier.includes(chunk.fileName)))
          chunk.code = CALLED + chunk.code;
      const source = await scriptFor(files);
      const fileName = `assets/ahead-${createHash("sha256").update(source).digest("base64url").slice(0, 8)}.js`;
      this.emitFile({ type: "asset", fileName, source });
      // For whoever writes pages beside this one, and takes it away again (`scripts/writePages.ts`).
      this.emitFile({ type: "asset", fileName: AHEAD, source: JSON.stringify(files) });
      page.source = html.replace(MAIN, `<script async src="./${fileName}"></script>\n    ${MAIN}`);
    },
  },
};
