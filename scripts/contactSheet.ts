/** Makes the page that shows all pictures taken by `shots.ts`. */

/** A picture, or a printed page as PDF. `file` is relative to the sheet. */
export type Shot = {
  readonly name: string;
  readonly state: string;
  readonly width: number;
  readonly scheme: string;
  readonly file: string;
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const style = `
  body { margin: 2rem; font: 14px/1.4 system-ui, sans-serif; background: #ddd; color: #111 }
  nav { columns: 5 12rem }
  ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; align-items: flex-start }
  li { background: #fff; padding: .4rem }
  img { display: block; height: 320px; max-width: 420px; object-fit: contain; object-position: top left; background: #eee }`;

/** @returns HTML: one row for each page and state, one picture for each width and scheme */
export function contactSheet(shots: readonly Shot[]): string {
  const pages = groupedByName(shots);
  const figure = ({ state, width, scheme, file }: Shot) =>
    `<li><a href="${escaped(file)}"><img loading="lazy" src="${escaped(file)}" alt=""></a>${escaped(`${state} · ${width} · ${scheme}`)}</li>`;
  return [
    "<!doctype html>",
    '<html lang="en"><meta charset="utf-8"><title>Shots</title>',
    `<style>${style}</style>`,
    `<h1>${shots.length} shots</h1>`,
    `<nav>${[...pages.keys()].map(name => `<a href="#${escaped(name)}">${escaped(name)}</a><br>`).join("")}</nav>`,
    ...[...pages].map(
      ([name, own]) =>
        `<h2 id="${escaped(name)}">${escaped(name)}</h2><ul>${own
          .filter(({ file }) => file.endsWith(".png"))
          .map(figure)
          .join("")}</ul>${own
          .filter(({ file }) => file.endsWith(".pdf"))
          .map(({ file }) => `<p><a href="${escaped(file)}">${escaped(file)}</a></p>`)
          .join("")}`,
    ),
    "</html>",
    "",
  ].join("\n");
}

/** Node 20 has no Map.groupBy. */
function groupedByName(shots: readonly Shot[]): ReadonlyMap<string, readonly Shot[]> {
  const pages = new Map<string, readonly Shot[]>();
  for (const shot of shots) pages.set(shot.name, [...(pages.get(shot.name) ?? []), shot]);
  return pages;
}

/** @returns HTML: the sheets of several folders, each by its name */
export const sheetOfSheets = (sheets: readonly { readonly name: string; readonly count: number }[]): string =>
  [
    "<!doctype html>",
    '<html lang="en"><meta charset="utf-8"><title>Shots</title>',
    `<style>${style}</style>`,
    `<ul>${sheets
      .map(({ name, count }) => `<li><a href="${escaped(name)}/index.html">${escaped(name)}</a> ${count}</li>`)
      .join("")}</ul>`,
    "</html>",
    "",
  ].join("\n");
