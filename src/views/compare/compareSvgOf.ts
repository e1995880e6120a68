/** Two chains beside each other as a file. */
import { both } from "../../model/index.ts";
import type { Palette } from "../../theme/index.ts";
import { wholePicture } from "../chain/wholePicture.ts";
import { FIGURE_WIDTH, figureSvgOf, figureWidthIn } from "../figure/figureSvgOf.ts";
import { compareFigureOf } from "./compareFigureOf.ts";
import type { CompareFigureRequest } from "./compareScene.ts";

export type CompareFile = Omit<CompareFigureRequest, "width"> & {
  /** px of the whole file. */
  readonly width?: number | undefined;
  readonly palette?: Palette | undefined;
  readonly prefix?: string | undefined;
  /** Notes of the files themselves: what of them could not be read. */
  readonly notes?: readonly string[] | undefined;
};

export function compareSvgOf({ width = FIGURE_WIDTH, palette, prefix, notes = [], ...request }: CompareFile): string {
  const { sides, language } = request;
  const [whole, beside] = both(sides, ({ inquiry, narrator, group, plane }) =>
    wholePicture({ inquiry, narrator, language, group, plane, duty: null, party: null, link: null }),
  );
  return figureSvgOf(compareFigureOf({ ...request, width: figureWidthIn(width) }), {
    ...{ whole, beside, notes },
    ...(palette && { palette }),
    ...(prefix !== undefined && { prefix }),
  });
}
