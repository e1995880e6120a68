/** A dossier as elements of Cytoscape, in files for cytoscape.js and for the program Cytoscape. */
import { boundsOf, type Dossier, isHopType, linkFamily } from "../../schema/index.ts";
import { cytoscapeStyle, NODE_WIDTH, nodeHeight, palettes } from "../../theme/index.ts";
import { graphOf, type WrittenFields } from "./graphOf.ts";

type ElementData = Readonly<Record<string, string | number>>;
export type CytoscapeNode = {
  readonly data: ElementData & { readonly id: string; readonly label: string };
  readonly position: { readonly x: number; readonly y: number };
  readonly classes: string;
};
export type CytoscapeEdge = {
  readonly data: ElementData & { readonly id: string; readonly source: string; readonly target: string };
  readonly classes: string;
};
export type CytoscapeElements = {
  readonly nodes: readonly CytoscapeNode[];
  readonly edges: readonly CytoscapeEdge[];
};

/** px between boxes of a row, and between rows. */
const GAP = { across: 28, along: 72 };

/** The row of each party: one below whoever hands work to it. A hop that leads back up, as in a loop, moves nobody. */
function rowsOf({ parties, links }: Dossier): readonly number[] {
  const at = new Map(parties.map(({ id }, place) => [id, place]));
  const below: number[][] = parties.map(() => []);
  const waits = parties.map(() => 0);
  for (const { from, to, type } of links) {
    const [upper, lower] = [at.get(from), at.get(to)];
    if (!isHopType(type) || upper === undefined || lower === undefined || upper === lower) continue;
    below[upper]!.push(lower);
    waits[lower]! += 1;
  }
  const row = parties.map(() => 0);
  const isPlaced = new Uint8Array(parties.length);
  const goDown = (first: number) => {
    const ready = [first];
    for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
      isPlaced[place] = 1;
      for (const lower of below[place]!) {
        waits[lower]! -= 1;
        if (isPlaced[lower]) continue;
        row[lower] = Math.max(row[lower]!, row[place]! + 1);
        if (waits[lower] === 0) ready.push(lower);
      }
    }
  };
  const tops = parties.flatMap((_, place) => (waits[place] === 0 ? [place] : []));
  for (const top of tops) goDown(top);
  // Where everybody left waits for somebody, the first of them begins.
  for (let place = 0; place < parties.length; place += 1) if (!isPlaced[place]) goDown(place);
  return row;
}

/** The centres of the boxes, in px: rows from the top down, in which everybody stands near those above. */
function placesOf(dossier: Dossier, heights: readonly number[]): readonly { readonly x: number; readonly y: number }[] {
  const at = new Map(dossier.parties.map(({ id }, place) => [id, place]));
  const row = rowsOf(dossier);
  const above: number[][] = dossier.parties.map(() => []);
  for (const { from, to, type } of dossier.links) {
    const [upper, lower] = [at.get(from), at.get(to)];
    if (isHopType(type) && upper !== undefined && lower !== undefined && row[upper]! < row[lower]!)
      above[lower]!.push(upper);
  }
  const step = NODE_WIDTH + GAP.across;
  const x = new Array<number>(row.length).fill(0);
  const y = new Array<number>(row.length).fill(0);
  let top = 0;
  const rows: number[][] = [];
  row.forEach((own, place) => {
    rows[own] ??= [];
    rows[own].push(place);
  });
  for (const members of rows) {
    const wish = new Map(
      members.map((place, nth) => {
        const over = above[place]!;
        return [place, over.length === 0 ? nth * step : over.reduce((sum, one) => sum + x[one]!, 0) / over.length];
      }),
    );
    members.sort((a, b) => wish.get(a)! - wish.get(b)! || a - b);
    const tallest = members.reduce((most, place) => Math.max(most, heights[place]!), 0);
    let left = Number.NEGATIVE_INFINITY;
    for (const place of members) {
      left = Math.max(left, wish.get(place)!);
      x[place] = Math.round(left);
      y[place] = Math.round(top + tallest / 2);
      left += step;
    }
    top += tallest + GAP.along;
  }
  return x.map((across, place) => ({ x: across, y: y[place]! }));
}

const fieldsAs = (fields: WrittenFields): Record<string, string> => Object.fromEntries(fields);
const isSeveral = (count: Dossier["parties"][number]["count"]): boolean =>
  count !== undefined && (boundsOf(count).max ?? Number.POSITIVE_INFINITY) > 1;

/**
 * Parties as nodes, in rows from the top down, and links as edges, with what the dossier says of them as data. A link
 * that has the id of a party is called `link:ID`, since elements share their ids.
 */
export function cytoscapeElementsOf(dossier: Dossier, language: string): CytoscapeElements {
  const { nodes, edges } = graphOf(dossier, language);
  const labels = nodes.map(({ name, fields }) => {
    const country = fields.find(([field]) => field === "country")?.[1] ?? "";
    return country === "" ? name : `${name}\n${country.replaceAll(" | ", ", ")}`;
  });
  const heights = labels.map(nodeHeight);
  const places = placesOf(dossier, heights);
  const taken = new Set(nodes.map(({ id }) => id));
  return {
    nodes: nodes.map(({ id, name, kind, fields }, place) => {
      const { count, placed } = dossier.parties[place]!;
      return {
        data: {
          ...fieldsAs(fields),
          ...{ id, name, kind, label: labels[place]!, width: NODE_WIDTH, height: heights[place]! },
        },
        position: places[place]!,
        classes: [...(isSeveral(count) ? ["several"] : []), ...(placed === false ? ["unplaced"] : [])].join(" "),
      };
    }),
    edges: edges.map(({ id, from, to, type, label, start, end, fields }, place) => {
      const link = dossier.links[place]!;
      return {
        data: {
          ...fieldsAs(fields),
          ...(label === "" ? {} : { label }),
          ...(start === "" ? {} : { start }),
          ...(end === "" ? {} : { end }),
          ...{ id: taken.has(id) ? `link:${id}` : id, source: from, target: to, type, family: linkFamily(link.type) },
        },
        classes: link.ended ? "over" : "",
      };
    }),
  };
}

/**
 * For cytoscape.js: elements, style sheet and layout, as `cytoscape({ container, ...json })` takes them; in the light
 * colours of the page.
 */
export function writeCytoscapeJs(dossier: Dossier, language: string): string {
  const { title } = graphOf(dossier, language);
  const whole = {
    data: { name: title },
    elements: cytoscapeElementsOf(dossier, language),
    style: cytoscapeStyle(palettes.light),
    layout: { name: "preset", fit: true, padding: 24 },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/**
 * For Cytoscape, the program: its exchange format (`.cyjs`), in which columns are called `name`, `shared name` and
 * `interaction`.
 */
export function writeCyjs(dossier: Dossier, language: string): string {
  const { title, nodes: named } = graphOf(dossier, language);
  const { nodes, edges } = cytoscapeElementsOf(dossier, language);
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  const whole = {
    format_version: "1.0",
    generated_by: "deep-labor",
    target_cytoscapejs_version: "~3.0",
    data: { shared_name: title, name: title },
    elements: {
      nodes: nodes.map(({ data: { label: _label, width: _width, height: _height, ...data }, position }) => ({
        data: { ...data, shared_name: data.name },
        position,
        selected: false,
      })),
      edges: edges.map(({ data: { type, ...data } }) => ({
        data: {
          ...data,
          interaction: type,
          shared_interaction: type,
          name: `${nameOf.get(data.source) ?? data.source} (${type}) ${nameOf.get(data.target) ?? data.target}`,
        },
        selected: false,
      })),
    },
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
