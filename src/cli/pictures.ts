/** What draws the pictures, and the scripts of the embed, as far as they are built. */
import type { Pictures, Scripts } from "../publish/index.ts";
import { chainSvgOf } from "../views/index.ts";

/** Nothing turns SVG into PNG yet. */
export const pictures: Pictures = { svg: chainSvgOf, social: null, png: null };

export const scripts: Scripts = { inPage: "", loader: null };
