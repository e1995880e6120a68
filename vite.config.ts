/**
 * The one configuration: the page (the default), the command (`--mode cli`), the bench (`--mode bench`), and the tests.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Plugin, runnerImport, type UserConfig } from "vite";
import { defineConfig } from "vitest/config";
import { contentPolicy } from "./.ci/serve.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));

const CHARSET = '<meta charset="utf-8">';

/** Puts the content policy into the built page. The dev server injects scripts and styles of its own and goes without. */
const policy: Plugin = {
  name: "deep-labor:content-policy",
  apply: "build",
  transformIndexHtml(html) {
    if (!html.includes(CHARSET)) throw new Error(`The page needs ${CHARSET}: the content policy goes behind it.`);
    // As text: Vite's own tags write each quote of the policy as an entity.
    return html.replace(
      CHARSET,
      `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${contentPolicy}">`,
    );
  },
};

const MADE = /^(.*\.dossier\.json)\?(card|names|read)$/;

/**
 * `x.dossier.json?card` is what the home page says of a dossier, `?names` what its search knows of it, `?read` the
 * dossier as it was read and checked: the page loads none before it is wanted, and no checker for its own. All are made by the product's own code, which is loaded only here: a mistake in it stops what needs
 * it and not every other test.
 */
function cards(): Plugin {
  let maker: Promise<typeof import("./src/app/cardOf.ts")> | null = null;
  return {
    name: "deep-labor:dossier-cards",
    async load(id) {
      const [, file, what] = MADE.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      maker ??= runnerImport<typeof import("./src/app/cardOf.ts")>(path.join(root, "src/app/cardOf.ts"), {
        configFile: false,
        root,
        logLevel: "error",
      }).then(({ module }) => module);
      const { cardOf, libraryFileOf, partyNamesOf } = await maker;
      const makers = { card: cardOf, names: partyNamesOf, read: libraryFileOf };
      const made = makers[what as keyof typeof makers](readFileSync(file, "utf8"));
      return { code: `export default ${JSON.stringify(made)};`, moduleType: "js" };
    },
  };
}

const PART = /^(.*\.json)\?(page|problems)$/;

/** `en.json?problems` is what is said of files in which something is wrong, `?page` the rest without the command's texts. */
const messageParts: Plugin = {
  name: "deep-labor:message-parts",
  load(id) {
    const [, file, part] = PART.exec(id) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const messages: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
    const isOf = (key: string) =>
      key.startsWith("problem.") ? "problems" : key.startsWith("cli.") ? "command" : "page";
    const own = Object.fromEntries(Object.entries(messages).filter(([key]) => isOf(key) === part));
    return { code: `export default ${JSON.stringify(own)};`, moduleType: "js" };
  },
};

/** What the bench measures beside our own: as its authors ship it. */
const peers = ["@dagrejs/dagre", "d3-dag", "elkjs"];

const page: UserConfig = {
  root: path.join(root, "src"),
  base: "./",
  publicDir: path.join(root, "public"),
  plugins: [react(), cards(), messageParts, policy],
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
    rolldownOptions: { input: path.join(root, "src/index.html") },
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

const tests: UserConfig = {
  root,
  publicDir: false,
  plugins: [react(), cards(), messageParts],
  test: {
    environment: "node",
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/provideMessages.ts"],
    // A slow machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
};

export default defineConfig(({ mode }) => {
  if (mode === "cli") return program("src/cli/main.ts", "dist/cli/deep-labor.js");
  if (mode === "bench") return program("tests/bench/main.ts", "dist/bench/bench.js", peers);
  return mode === "test" ? tests : page;
});
