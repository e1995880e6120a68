/**
 * The one configuration: the page (the default), the command (`--mode cli`), the scripts of an
 * embed (`--mode embed`), the library (`--mode library`), the bench (`--mode bench`), and the tests (`--mode workers`
 * are processes of theirs).
 */
import { availableParallelism } from "node:os";
import path from "node:path";
import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";
import { defineConfig } from "vitest/config";
import { askAhead } from "./build/askAhead.ts";
import { chunkGroups } from "./build/chunkGroups.ts";
import { contentPolicy } from "./build/contentPolicy.ts";
import { duties } from "./build/duties.ts";
import { embedScripts } from "./build/embedScripts.ts";
import { firstOnly } from "./build/firstOnly.ts";
import { inlineSheets } from "./build/inlineSheets.ts";
import { libraryBeside } from "./build/libraryBeside.ts";
import { messagePart } from "./build/messagePart.ts";
import { messageParts } from "./build/messageParts.ts";
import { root } from "./build/root.ts";
import { type EmbedScript, scriptBuild } from "./build/scriptBuild.ts";
import { siteWriter } from "./build/siteWriter.ts";
import { testsAlone } from "./build/testsAlone.ts";
import { themedSheets } from "./build/themedSheets.ts";
import { withoutStyles } from "./build/withoutStyles.ts";
import { wordsOfCodes } from "./build/wordsOfCodes.ts";

/**
 * Which part of a language a chunk holds stands in its name, for whoever weighs it (`scripts/firstLoad.ts`). Seven letters
 * of its hash are 42 bits: enough to tell two builds of a name apart, and the frame carries 300 of them.
 */
const chunkFileNames = ({ facadeModuleId }: { readonly facadeModuleId: string | null }): string => {
  const asked = messagePart(facadeModuleId ?? "");
  return asked === null ? "assets/[name]-[hash:7].js" : `assets/${asked.code}-${asked.part}-[hash:7].js`;
};

/** The script with which the page begins. */
const FRAME = /\bindex-[^/]+\.js$/;

/** Comes as one file per kind of machine, and is asked for only by what needs it. */
const native = ["@resvg/resvg-js"];

/** What the bench measures beside our own: as its authors ship it. */
const peers = ["@codemirror/state", "@dagrejs/dagre", "d3-dag", "elkjs", "immer"];

const page: UserConfig = {
  root: path.join(root, "src"),
  base: "./",
  publicDir: path.join(root, "public"),
  plugins: [
    react(),
    libraryBeside,
    duties,
    messageParts,
    embedScripts,
    themedSheets,
    inlineSheets,
    contentPolicy,
    askAhead,
  ],
  // A worker is a build of its own, which says nothing and needs the duties as the page does.
  worker: { format: "es", plugins: () => [messageParts, duties, wordsOfCodes] },
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
    modulePreload: {
      // It is an inline script, which the policy forbids.
      polyfill: false,
      // The frame is there before it asks for anything: to ask for it again is an error to Firefox. In order, the
      // others take fewer bytes.
      resolveDependencies: (_, files) => files.filter(file => !FRAME.test(file)).sort(),
    },
    // A data: URL for a small font or style is no 'self'.
    assetsInlineLimit: 0,
    // The licences of what is bundled have to travel with it.
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      input: path.join(root, "src/index.html"),
      output: { chunkFileNames, codeSplitting: { groups: chunkGroups } },
    },
  },
};

/** One file that runs wherever Node does, without node_modules but for packages that are to stay outside. */
const program = (entry: string, file: string, external: string[] = []): UserConfig => ({
  root,
  publicDir: false,
  plugins: [siteWriter("built"), messageParts, themedSheets, inlineSheets],
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

const script = (name: EmbedScript) => ({
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

/** What other programs import: each entry one file, with all that it needs in it. */
const libraryEntry = (entry: string, name: string) => ({
  consumer: "client" as const,
  build: {
    target: "es2022",
    outDir: path.join(root, "dist/library"),
    emptyOutDir: false,
    lib: { entry: path.join(root, "src/library", entry), formats: ["es" as const], fileName: () => `${name}.js` },
    // Vite leaves the blanks of a library to whoever bundles it; this one is loaded as it is as well.
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
    license: { fileName: `${name}.licenses.md` },
  },
});

const library: UserConfig = {
  root,
  publicDir: false,
  plugins: [messageParts, embedScripts, themedSheets, inlineSheets, withoutStyles],
  // React's server for browsers opens a channel when it is loaded, and a program in Node would never end.
  resolve: { alias: { "react-dom/server": "react-dom/server.edge" } },
  define: { "process.env.NODE_ENV": '"production"' },
  environments: { whole: libraryEntry("index.ts", "deep-labor"), schema: libraryEntry("schema/index.ts", "schema") },
  builder: {
    async buildApp({ build, environments }) {
      for (const name of ["whole", "schema"]) await build(environments[name]!);
    },
  },
};

/** Writes the pages of a site, in Node: each first window by the components that draw it in a browser. */
const pages: UserConfig = {
  ...program("src/app/shell/site/siteFiles.ts", "dist/pages/siteFiles.js"),
  plugins: [firstOnly, duties, messageParts, embedScripts, themedSheets, inlineSheets, withoutStyles],
  resolve: { mainFields: ["module", "main"] },
};

const tests = (alone: string[]): UserConfig => ({
  root,
  publicDir: false,
  plugins: [react(), siteWriter("source"), messageParts, embedScripts, inlineSheets],
  test: {
    environment: "node",
    setupFiles: ["tests/provideMessages.ts", "tests/provideLibrary.ts", "tests/gateOnly.ts", "tests/tries.ts"],
    // A part of the tests wait for their browser at any time: a file more than there are processors fills that in.
    maxWorkers: availableParallelism() + 1,
    // A slow machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      // Most files share what they import: to load it anew for each would take a fifth of the whole time.
      {
        extends: true,
        test: {
          name: "node",
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/engines/**", "tests/speech/speech.test.ts", ...alone],
        },
      },
      { extends: true, test: { name: "alone", include: alone } },
      {
        extends: true,
        test: {
          name: "browser",
          // Files of one process share its browser and what they import.
          isolate: false,
          include: ["tests/e2e/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "engines",
          include: ["tests/engines/**/*.test.ts"],
          // Drivers of other engines lose an act now and then. What is broken fails each time.
          retry: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "speech",
          include: ["tests/speech/speech.test.ts"],
          // A browser that is busy with others keeps a screen reader waiting, which then passes over what was said.
          retry: 2,
        },
      },
    ],
  },
});

export default defineConfig(({ mode }) => {
  if (mode === "cli") return program("src/cli/main.ts", "dist/cli/deep-labor.js", native);
  if (mode === "embed") return embed;
  if (mode === "library") return library;
  if (mode === "pages") return pages;
  if (mode === "workers") return program("tests/cli/publishingWorker.ts", "dist/workers/publishingWorker.js", native);
  if (mode === "bench") return program("tests/bench/main.ts", "dist/bench/bench.js", peers);
  return mode === "test" ? tests(testsAlone()) : page;
});
