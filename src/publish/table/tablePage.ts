/** `table.html`: a whole published dossier on one page that runs nothing and loads nothing. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type HtmlPage, htmlPage } from "../page/htmlPage.ts";
import type { Reading } from "./reading.ts";
import { TablePage } from "./TablePage.tsx";
import style from "./table.css?inline";
import type { TableLinks } from "./tableLinks.ts";

export type TableRequest = Pick<HtmlPage, "title" | "description" | "head"> & {
  readonly reading: Reading;
  readonly version: number | null;
  readonly links: TableLinks;
};

export const tablePage = ({ reading, version, links, ...page }: TableRequest): string =>
  htmlPage({
    ...page,
    language: reading.language,
    style,
    body: renderToStaticMarkup(createElement(TablePage, { reading, version, links })),
  });
