import type { Plugin } from "vite";
import type { LibraryData } from "../src/app/shell/site/libraryData.ts";
import { libraryFolder, libraryIn } from "./libraryIn.ts";
import { runOnce } from "./runOnce.ts";

const FOLDER = "library-of-dev/";

const maker = runOnce<typeof import("../src/app/shell/site/libraryData.ts")>("src/app/shell/site/libraryData.ts");

/** Puts the data of the library beside the page of the dev server, as the pages of a built site have them. */
export const libraryBeside: Plugin = {
  name: "deep-labor:library-beside",
  apply: "serve",
  configureServer({ middlewares }) {
    let made: Promise<LibraryData> | null = null;
    middlewares.use(`/${FOLDER}`, (request, response, next) => {
      made ??= maker().then(({ libraryData }) => libraryData(libraryIn(libraryFolder)));
      made.then(({ files }) => {
        const text = files.get((request.url ?? "").replace(/^\/|\?.*$/g, ""));
        if (text === undefined) return next();
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.end(text);
      }, next);
    });
  },
  transformIndexHtml: html =>
    html.replace(
      "<html ",
      `<html data-library="${FOLDER}" data-dossiers="${libraryIn(libraryFolder)
        .dossiers.map(({ id }) => id)
        .join(" ")}" `,
    ),
};
