/** The plan of a view: shapes with their places in px, painted by the names of colours, and the same in words. */
import type { Inquiry, PartyIndex } from "../../model/index.ts";
import type { OverlayFamily, Plane } from "../../schema/index.ts";
import type { Language, Narrator } from "../../text/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { CardPicture, Choice } from "../chain/chainPicture.ts";
import type { WholePicture } from "../chain/wholePicture.ts";
import type { Lettering, LetteringMark } from "../drawing/lettering.ts";
import type { TextBlock } from "../svg/textBlock.ts";
import type { TableText } from "../table/copiedTable.ts";

/**
 * What can be chosen in a figure: what can be chosen in the chain; a day; a part of the page, by its id; in a comparison,
 * what can be chosen in the chain of a side.
 */
export type FigureChoice =
  | Choice
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "place"; readonly id: string }
  | { readonly kind: "side"; readonly side: 0 | 1; readonly choice: Choice };

/** How a line or an outline is drawn; by default 1 px wide, unbroken. */
export type FigureLine = {
  readonly stroke?: ColourName | undefined;
  readonly strokeWidth?: number | undefined;
  /** As in SVG’s `stroke-dasharray`. */
  readonly dashes?: string | undefined;
  readonly ends?: "round" | "butt" | undefined;
};

/** How a surface is filled; by default not at all. */
export type FigureFill = { readonly fill?: ColourName | undefined; readonly opacity?: number | undefined };

export type FigureShape =
  /** The ground of a layer, from edge to edge of whatever shows the figure. */
  | { readonly kind: "band"; readonly top: number; readonly height: number; readonly fill: ColourName }
  | ({
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number | undefined;
    } & FigureLine &
      FigureFill)
  | ({ readonly kind: "circle"; readonly cx: number; readonly cy: number; readonly r: number } & FigureLine &
      FigureFill)
  | ({ readonly kind: "path"; readonly d: string } & FigureLine & FigureFill)
  | { readonly kind: "text"; readonly block: TextBlock }
  | { readonly kind: "mark"; readonly mark: LetteringMark }
  | {
      readonly kind: "card";
      readonly card: CardPicture;
      readonly place: "chain" | "unplaced" | "beside";
      readonly width: number;
      readonly height: number;
      readonly ink: Lettering;
    }
  | FigurePart;

/** Shapes that belong together, from their own upper left corner. */
export type FigurePart = {
  readonly kind: "part";
  /** Identifies the part within its figure; null for one that nobody asks for. */
  readonly key: string | null;
  readonly at?: { readonly x: number; readonly y: number } | undefined;
  /** What the part says, for a pointer that rests on it and for a screen reader. */
  readonly title: string | null;
  readonly choice?: FigureChoice | undefined;
  readonly data?: Readonly<Record<`data-${string}`, string>> | undefined;
  /** Whether the parts of the figure that are spoken say it already: on a page it is seen, and not spoken again. */
  readonly isSaidElsewhere?: true;
  readonly shapes: readonly FigureShape[];
};

/** A table that says what the figure shows. */
export type FigureTable = TableText & { readonly caption: string };

export type FindingSentence = { readonly words: string; readonly isMain: boolean };

export type FigurePlan = {
  /** The id of the view. */
  readonly view: string;
  /** px */
  readonly width: number;
  readonly height: number;
  /** The picture in a line. */
  readonly title: string;
  /** The sentence that says what it finds, no stronger than the evidence. */
  readonly finding: string;
  /** The same sentence by sentence, where each is of a thing of its own, and which of them holds on the day shown. */
  readonly sentences?: readonly FindingSentence[] | undefined;
  readonly shapes: readonly FigureShape[];
  /** How to read it, and what was dropped, guessed or cannot be compared. */
  readonly notes: readonly string[];
  /** All of it in lines of text. */
  readonly words: readonly string[];
  readonly tables: readonly FigureTable[];
  /** The ids of the parties that stand in it, each as often as it stands there. */
  readonly parties: readonly string[];
  /** The ids of parties that are there and only counted or named in a sentence. */
  readonly counted: readonly string[];
};

export type FigureRequest = {
  readonly inquiry: Inquiry;
  /** A narrator in the same language, with names as short as a picture needs. */
  readonly narrator: Narrator;
  readonly language: Language;
  /** The workers whose chain it is about; null where the file has none. */
  readonly group: PartyIndex | null;
  readonly plane: Plane;
  /** The id of the duty that is chosen. */
  readonly duty: string | null;
  /** The chain of the same request, with nothing folded. */
  readonly whole: WholePicture;
  /** px to fill. */
  readonly width: number;
  /** The relations beside the chain that are drawn as well, where a view draws such; absent: none. */
  readonly show?: readonly OverlayFamily[] | undefined;
};
