import type { House } from "./measureHouse.ts";

const BOX = { width: 116, height: 50 };
const GAP = { x: 18, y: 46 };
const EDGE = 20;

/** Layer → how many layers lie below it at most: those that import nothing lie on the ground. */
function floorsOf({ layers, imports }: House): ReadonlyMap<string, number> {
  const floors = new Map<string, number>();
  const floorOf = (layer: string): number => {
    const known = floors.get(layer);
    if (known !== undefined) return known;
    const floor = Math.max(-1, ...[...(imports.get(layer)?.keys() ?? [])].map(floorOf)) + 1;
    floors.set(layer, floor);
    return floor;
  };
  for (const layer of layers.keys()) floorOf(layer);
  return floors;
}

/**
 * The layers that a layer imports without any other between them: the rest is said by these, and would only be lines
 * over lines.
 */
function nextOf(house: House, layer: string): readonly string[] {
  const direct = [...(house.imports.get(layer)?.keys() ?? [])];
  const reached = (from: string): ReadonlySet<string> => {
    const all = new Set(house.imports.get(from)?.keys() ?? []);
    for (const one of all) for (const next of house.imports.get(one)?.keys() ?? []) all.add(next);
    return all;
  };
  return direct.filter(one => !direct.some(other => other !== one && reached(other).has(one)));
}

/** A box of a layer, or the place at which a line passes by a floor. */
type Slot = { readonly key: string; readonly layer: string | null; readonly width: number };

/** Every line with the keys of what it passes, from the layer that imports to the one that is imported. */
type Way = readonly string[];

/** Floors with their slots, those above the ground first ordered by what hangs above them, so that lines cross little. */
function placed(house: House): { readonly rows: readonly (readonly Slot[])[]; readonly ways: readonly Way[] } {
  const floors = floorsOf(house);
  const rows: Slot[][] = Array.from({ length: Math.max(...floors.values()) + 1 }, () => []);
  for (const layer of [...house.layers.keys()].sort())
    rows[floors.get(layer)!]!.push({ key: layer, layer, width: BOX.width });
  const ways = [...house.layers.keys()].sort().flatMap(layer =>
    nextOf(house, layer)
      .toSorted()
      .map((to): Way => {
        const passed: string[] = [];
        for (let floor = floors.get(layer)! - 1; floor > floors.get(to)!; floor -= 1) {
          const key = `${layer} ${to} ${floor}`;
          rows[floor]!.push({ key, layer: null, width: 0 });
          passed.push(key);
        }
        return [layer, ...passed, to];
      }),
  );
  const above = new Map<string, string[]>();
  for (const way of ways)
    way.slice(1).forEach((key, at) => {
      above.set(key, [...(above.get(key) ?? []), way[at]!]);
    });
  for (let floor = rows.length - 2; floor >= 0; floor -= 1) {
    const upper = rows[floor + 1]!.map(({ key }) => key);
    const middle = ({ key }: Slot): number => {
      const places = (above.get(key) ?? []).map(one => upper.indexOf(one)).filter(place => place >= 0);
      return places.length === 0 ? -1 : places.reduce((sum, place) => sum + place, 0) / places.length;
    };
    rows[floor]!.sort((one, other) => middle(one) - middle(other));
  }
  return { rows, ways };
}

const widthOf = (row: readonly Slot[]): number =>
  row.reduce((sum, { width }) => sum + width, 0) + (row.length - 1) * GAP.x;

/** The house as an SVG: a box for each layer with its number of files, what it rests on below it. */
export function drawHouse(house: House): string {
  const { rows, ways } = placed(house);
  const width = Math.max(...rows.map(widthOf)) + 2 * EDGE;
  const height = rows.length * (BOX.height + GAP.y) - GAP.y + 2 * EDGE;
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  rows.forEach((row, floor) => {
    let left = (width - widthOf(row)) / 2;
    for (const { key, width: wide } of row) {
      places.set(key, { x: left + wide / 2, y: height - EDGE - BOX.height - floor * (BOX.height + GAP.y) });
      left += wide + GAP.x;
    }
  });
  const lines = ways.map(way => {
    const path = way.slice(1).map((key, at) => {
      const from = places.get(way[at]!)!;
      const to = places.get(key)!;
      const [y1, y2] = [from.y + BOX.height, to.y - (at === way.length - 2 ? 5 : 0)];
      const bend = (y1 + y2) / 2;
      const past = at === way.length - 2 ? "" : `V${to.y + BOX.height}`;
      return `C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${y2}${past}`;
    });
    const { x, y } = places.get(way[0]!)!;
    return `<path d="M${x} ${y + BOX.height}${path.join("")}" fill="none" stroke="#8a8378" stroke-width="1.5" marker-end="url(#head)"/>`;
  });
  const boxes = rows.flat().flatMap(({ key, layer }) => {
    if (layer === null) return [];
    const { x, y } = places.get(key)!;
    return [
      `<rect x="${x - BOX.width / 2}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="3" fill="#fff" stroke="#26221c"/>`,
      `<text x="${x}" y="${y + 22}" text-anchor="middle" font-size="15" font-weight="600" fill="#26221c">${layer}</text>`,
      `<text x="${x}" y="${y + 40}" text-anchor="middle" font-size="12" fill="#5c564c">${house.layers.get(layer)} files</text>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The layers of src, and what each rests on" font-family="'Source Sans 3', Arial, sans-serif"><rect width="${width}" height="${height}" fill="#faf7f2"/><defs><marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#8a8378"/></marker></defs>
${lines.join("\n")}
${boxes.join("\n")}
</svg>
`;
}
