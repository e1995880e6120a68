/** Chains as embeds draw them: those of the library, and some whose hops part, meet, cross and lead past a layer. */
import { type Inquiry, inquiryOf } from "../../src/model/index.ts";
import { draw, fileOf } from "../model/drawing.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";

const drawn = [
  "c > a > [w]",
  "c > a > b > [w], a > [w]",
  "c > a > [w], e > a",
  "c > a > [w], e > a, f > a, c > [w]",
  "c > a > [w], c > b > [w], c > d > [w]",
  "c > a > e > [w], c > b > f > [w], a > f, b > e, c > [w], a > [w]",
  "c > a > b > d > [w], c > b, a > d, c > d, b > [w]",
];

export const embedCases: readonly (readonly [name: string, made: () => Inquiry])[] = [
  ...[...shipped].map(([name, text]) => [name, () => inquiryInto(text)] as const),
  ...drawn.map(chain => [chain, () => inquiryOf(fileOf(draw(chain)))] as const),
];
