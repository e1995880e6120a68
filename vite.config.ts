/**
 * The one configuration: the page (the default), the command (`--mode cli`), the scripts of an
 * embed (`--mode embed`), the bench (`--mode bench`), and the tests (`--mode workers` are processes of theirs).
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, type Plugin, runnerImport, type UserConfig } from "vite";
import { defineConfig } from "vitest/config";
import { contentPolicyWith } from "./.ci/serve.mjs";
import type { DutyFile } from "./src/schema/index.ts";
import { languages, messageParts as partsOfMessages } from "./src/text/languages.ts";
import { parsedMessage } from "./src/text/parsedMessage.ts";

const root = path.dirname(fileURLToPath(import.meta.url));

const CHARSET = '<meta charset="utf-8">';

/** Runs a module of the product while building, once, when it is asked for: a mistake in it stops what needs it. */
function onceRun<Module>(file: string): () => Promise<Module> {
  let running: Promise<Module> | null = null;
  return () => {
    running ??= runnerImport<Module>(path.join(root, file), { configFile: false, root, logLevel: "error" }).then(
      ({ module }) => module,
    );
    return running;
  };
}

/** Of one of the scripts for other people's pages and for telephones of some years ago; it leaves no name behind. */
const scriptBuild = (name: string) => ({
  target: "es2019",
  modulePreload: false as const,
  rolldownOptions: {
    input: path.join(root, `src/embed/${name}.ts`),
    output: { format: "iife" as const, entryFileNames: `${name}.js` },
  },
});

/** The text of such a script, as it is built for `dist/embed`. */
async function builtScript(name: string): Promise<string> {
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

let building: Promise<{ readonly inPage: string; readonly loader: string }> | null = null;

/** Both scripts of an embed, as `publish` wants them: the page shows and writes what it publishes. */
function embedScripts() {
  building ??= Promise.all(["page", "loader"].map(builtScript)).then(([inPage = "", loader = ""]) => ({
    inPage: inPage.trim(),
    loader,
  }));
  return building;
}

const SCRIPTS = "virtual:embed-scripts";

const scripts: Plugin = {
  name: "deep-labor:embed-scripts",
  resolveId: id => (id === SCRIPTS ? `\0${SCRIPTS}` : null),
  async load(id) {
    if (id !== `\0${SCRIPTS}`) return null;
    return { code: `export default ${JSON.stringify(await embedScripts())};`, moduleType: "js" };
  },
};

const hashMaker = onceRun<typeof import("./src/publish/embed/embedHashes.ts")>("src/publish/embed/embedHashes.ts");

/** Puts the content policy into the built page. The dev server injects scripts and styles of its own and goes without. */
const policy: Plugin = {
  name: "deep-labor:content-policy",
  apply: "build",
  async transformIndexHtml(html) {
    if (!html.includes(CHARSET)) throw new Error(`The page needs ${CHARSET}: the content policy goes behind it.`);
    const { embedHashes } = await hashMaker();
    const allowed = contentPolicyWith(embedHashes((await embedScripts()).inPage));
    // As text: Vite's own tags write each quote of the policy as an entity.
    return html.replace(CHARSET, `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${allowed}">`);
  },
};

const MADE = /^(.*\.dossier\.json)\?(card|names|read)$/;

/**
 * `x.dossier.json?card` is what the home page says of a dossier, `?names` what its search knows of it, `?read` the
 * dossier as it was read and checked: the page loads none before it is wanted, and no checker for its own. All are made by the product's own code, which is loaded only here: a mistake in it stops what needs
 * it and not every other test.
 */
function cards(): Plugin {
  const maker = onceRun<typeof import("./src/app/cardOf.ts")>("src/app/cardOf.ts");
  return {
    name: "deep-labor:dossier-cards",
    async load(id) {
      const [, file, what] = MADE.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      const { cardOf, libraryFileOf, partyNamesOf } = await maker();
      const makers = { card: cardOf, names: partyNamesOf, read: libraryFileOf };
      const made = makers[what as keyof typeof makers](readFileSync(file, "utf8"));
      return { code: `export default ${JSON.stringify(made)};`, moduleType: "js" };
    },
  };
}

const PART = new RegExp(String.raw`^(.*\/([a-z]{2})\.json)\?(${partsOfMessages.join("|")})$`);

const wordMaker = onceRun<typeof import("./src/text/codeLabelsIn.ts")>("src/text/codeLabelsIn.ts");

/** Which part of the messages is loaded with what says it; `tests/text/messages.test.ts` sees to it that nothing else does. */
function partOf(key: string): string {
  if (key.startsWith("cli.")) return "command";
  if (key.startsWith("problem.")) return "problems";
  if (/^(alt|embed|picture|publish|publishing|social)\./.test(key)) return "publishing";
  if (key.startsWith("network.")) return "network";
  return /^(outline|panel|table)\./.test(key) ? "details" : "page";
}

/**
 * Parts of what is said in a language. Of the messages: `en.json?problems`, of files in which something is wrong;
 * `?publishing`, before one leaves and in what is made of it then; `?network`, of many dossiers at once; `?details`, in the evidence, the outline and the tables; `?page`, the rest
 * without the command's. Each is parsed here:
 * the page has no parser. Of the code lists: `?labels`, `?definitions`.
 */
const messageParts: Plugin = {
  name: "deep-labor:message-parts",
  async load(id) {
    const [, file, code, part] = PART.exec(id) ?? [];
    const language = languages.find(entry => entry.code === code);
    if (file === undefined || language === undefined) return null;
    const made = (said: unknown) => ({ code: `export default ${JSON.stringify(said)};`, moduleType: "js" as const });
    if (part === "labels" || part === "definitions") {
      const { codeDefinitionsIn, codeLabelsIn } = await wordMaker();
      return made((part === "labels" ? codeLabelsIn : codeDefinitionsIn)(language.code));
    }
    this.addWatchFile(file);
    const messages: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
    const own = Object.entries(messages).filter(([key]) => partOf(key) === part);
    return made(Object.fromEntries(own.map(([key, message]) => [key, parsedMessage(language, message)])));
  },
};

/** Which part of a language a chunk holds stands in its name, for whoever weighs it (`.ci/firstLoad.mjs`). */
const chunkFileNames = ({ facadeModuleId }: { readonly facadeModuleId: string | null }): string => {
  const part = PART.exec(facadeModuleId ?? "")?.[3];
  return part === undefined ? "assets/[name]-[hash].js" : `assets/[name]-${part}-[hash].js`;
};

/** The fourteen duties as readers need them: what their files say of the texts they are grounded in, the page never shows. */
const duties: Plugin = {
  name: "deep-labor:duties",
  load(id) {
    if (!/\/data\/duties\/[^/]+\.json$/.test(id)) return null;
    const { grounding: _, asOf: __, ...duty }: DutyFile = JSON.parse(readFileSync(id, "utf8"));
    return JSON.stringify(duty);
  },
};

/** Comes as one file per kind of machine, and is asked for only by what needs it. */
const native = ["@resvg/resvg-js"];

/** What the bench measures beside our own: as its authors ship it. */
const peers = ["@dagrejs/dagre", "d3-dag", "elkjs"];

const page: UserConfig = {
  root: path.join(root, "src"),
  base: "./",
  publicDir: path.join(root, "public"),
  plugins: [react(), cards(), duties, messageParts, scripts, policy],
  // Whatever the page says was parsed by the build.
  resolve: {
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: "@formatjs/icu-messageformat-parser/no-parser.js" },
    ],
  },
  build: {
    outDir: path.join(root, "dist/page"),
    emptyOutDir: true,
    target: "es2022",
    // The polyfill is an inline script, which the policy forbids.
    modulePreload: { polyfill: false },
    // A data: URL for a small font or style is no 'self'.
    assetsInlineLimit: 0,
    // The licences of what is bundled have to travel with it.
    license: { fileName: "licenses.md" },
    rolldownOptions: { input: path.join(root, "src/index.html"), output: { chunkFileNames } },
  },
};

/** One file that runs wherever Node does, without node_modules but for packages that are to stay outside. */
const program = (entry: string, file: string, external: string[] = []): UserConfig => ({
  root,
  publicDir: false,
  plugins: [messageParts],
  // Otherwise React would ask at run time, and whoever runs the command has no NODE_ENV.
  define: { "process.env.NODE_ENV": '"production"' },
  // Some packages' `main` asks for its own parts at run time, which no bundle can hold; their `module` does not.
  resolve: { mainFields: ["module", "main"] },
  // Node's own modules stay outside in any case.
  ssr: { noExternal: true, external },
  build: {
    ssr: path.join(root, entry),
    outDir: path.join(root, path.dirname(file)),
    emptyOutDir: true,
    target: "node20",
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      output: {
        format: "esm",
        codeSplitting: false,
        entryFileNames: path.basename(file),
        banner: "#!/usr/bin/env node",
      },
    },
  },
});

const script = (name: string) => ({
  consumer: "client" as const,
  build: { ...scriptBuild(name), outDir: path.join(root, "dist/embed"), emptyOutDir: false },
});

const embed: UserConfig = {
  root,
  publicDir: false,
  environments: { page: script("page"), loader: script("loader") },
  builder: {
    async buildApp({ build, environments }) {
      for (const name of ["page", "loader"]) await build(environments[name]!);
    },
  },
};

const tests: UserConfig = {
  root,
  publicDir: false,
  plugins: [react(), cards(), messageParts, scripts],
  test: {
    environment: "node",
    setupFiles: ["tests/provideMessages.ts"],
    // A slow machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "node", include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/e2e/**"] } },
      // A browser on a busy machine may miss a turn: what fails once is tried once more, and the report says which it was.
      // Nothing else is: a random test that fails has found something.
      { extends: true, test: { name: "browser", include: ["tests/e2e/**/*.test.ts"], retry: 1 } },
    ],
  },
};

export default defineConfig(({ mode }) => {
  if (mode === "cli") return program("src/cli/main.ts", "dist/cli/deep-labor.js", native);
  if (mode === "embed") return embed;
  if (mode === "workers") return program("tests/cli/publishingWorker.ts", "dist/workers/publishingWorker.js", native);
  if (mode === "bench") return program("tests/bench/main.ts", "dist/bench/bench.js", peers);
  return mode === "test" ? tests : page;
});
