/** Reads a PNG as this project writes them: eight bits of red, green, blue and alpha, in one chunk or several. */
import { inflateSync } from "node:zlib";

export type Png = {
  readonly width: number;
  readonly height: number;
  /** The pixels of the upper rows that were asked for. */
  readonly rgba: Uint8Array;
  /** The kinds of the chunks, in order. */
  readonly chunks: readonly string[];
};

const nearest = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [left, up, corner].map(one => Math.abs(left + up - corner - one)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** @param rows that are needed, from the top: each takes time */
export function readPng(bytes: Buffer, rows: number): Png {
  const chunks: { kind: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.push({
      kind: bytes.toString("latin1", at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)),
    });
  const { data: head } = chunks[0]!;
  if (head[8] !== 8 || head[9] !== 6) throw new Error("not eight bits of four colours");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const packed = inflateSync(Buffer.concat(chunks.filter(({ kind }) => kind === "IDAT").map(({ data }) => data)));
  const row = width * 4;
  const rgba = new Uint8Array(row * rows);
  for (let y = 0; y < rows; y += 1) {
    const filter = packed[y * (row + 1)]!;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < 4 ? 0 : rgba[at - 4]!;
      const up = y === 0 ? 0 : rgba[at - row]!;
      const corner = x < 4 || y === 0 ? 0 : rgba[at - row - 4]!;
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter]!;
      rgba[at] = packed[y * (row + 1) + 1 + x]! + guess;
    }
  }
  return { width, height, rgba, chunks: chunks.map(({ kind }) => kind) };
}

/** How many pixels of a strip differ from the one in its upper left corner. */
export function inkIn({ width, rgba }: Png, top: number, bottom: number): number {
  let ink = 0;
  for (let at = top * width * 4; at < bottom * width * 4; at += 4)
    if ([0, 1, 2].some(colour => rgba[at + colour] !== rgba[colour])) ink += 1;
  return ink;
}
