import type { State } from "../../schema/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { TextBlock } from "../svg/textBlock.ts";

export type LetteringMark = {
  readonly state: State;
  /** The centre. */
  readonly x: number;
  readonly y: number;
  /** px */
  readonly size: number;
  readonly ground: "paper" | "ground";
};
export type LetteringRule = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colour: ColourName;
};
/** A frame round a word: a country, or a tag. */
export type LetteringFrame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: ColourName;
};

/** What stands inside a part of a plan, line by line, measured from its upper left corner in px. */
export type Lettering = {
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly marks: readonly LetteringMark[];
  readonly rules: readonly LetteringRule[];
  readonly frames: readonly LetteringFrame[];
};

export const noLettering: Lettering = { height: 0, texts: [], marks: [], rules: [], frames: [] };
