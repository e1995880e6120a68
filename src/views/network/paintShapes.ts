/** Paints the shapes of boxes and lines on a canvas. */
import type { Palette } from "../../theme/index.ts";
import { cardShapes } from "./cardShapes.ts";
import type { CardShape, NetworkNode } from "./networkPicture.ts";
import type { Context } from "./painting.ts";

type Traced = readonly (CardShape & { readonly path: Path2D })[];
const traced = new WeakMap<NetworkNode, { whole?: Traced; bare?: Traced }>();

/** @param kind `bare`: without the frames of words, which cannot be read */
export function tracedShapes(node: NetworkNode, kind: "whole" | "bare"): Traced {
  const known = traced.get(node) ?? {};
  traced.set(node, known);
  known[kind] ??= cardShapes(node, kind === "whole").map(shape => ({ ...shape, path: new Path2D(shape.d) }));
  return known[kind];
}

export function paintShapes(
  context: Context,
  shapes: readonly (CardShape & { readonly path?: Path2D })[],
  palette: Palette,
) {
  for (const { d, path = new Path2D(d), fill, stroke, width = 1, dashes = [], at } of shapes) {
    context.save();
    if (at) {
      context.translate(at.x, at.y);
      context.scale(at.scale, at.scale);
    }
    if (fill !== null) {
      context.fillStyle = palette[fill];
      context.fill(path);
    }
    if (stroke !== null) {
      context.strokeStyle = palette[stroke];
      context.lineWidth = width;
      context.lineJoin = "round";
      context.lineCap = dashes.length > 0 ? "round" : "butt";
      context.setLineDash([...dashes]);
      context.stroke(path);
    }
    context.restore();
  }
}
