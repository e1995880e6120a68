/** The picture beside a link to a view that is a figure: what it finds, and as much of the picture as has room. */
import { capitalised, isolated } from "../../text/index.ts";
import { palettes, type TypeSize } from "../../theme/index.ts";
import { cautionsOf } from "../chain/chainWords.ts";
import { plain } from "../chain/partyWords.ts";
import type { SvgRequest } from "../drawing/chainSvgOf.ts";
import type { FigurePlan, FigureShape } from "../figure/figurePlan.ts";
import { drawnFigure } from "../figure/figureSvgOf.ts";
import { drawText } from "../svg/drawText.ts";
import { pictureFile } from "../svg/pictureFile.ts";
import { rounded, svgElement } from "../svg/svgElement.ts";
import { type TextBlock, textBlock } from "../svg/textBlock.ts";
import { fittedBlock } from "./fittedBlock.ts";
import { footOf, SOCIAL } from "./socialSvgOf.ts";

const EDGE = 56;
const INNER = SOCIAL.width - 2 * EDGE;
const TOP = 36;
const BOTTOM = SOCIAL.height - 30;
const BRAND: TypeSize = { cut: "sans-600", size: 22, line: 1.3, spacing: 0.14 };
const TITLES: readonly TypeSize[] = [52, 46, 42, 38, 34].map(size => ({ cut: "serif-600", size, line: 1.1 }));
const FINDINGS: readonly TypeSize[] = [26, 24, 22].map(size => ({ cut: "sans-400", size, line: 1.28 }));
const FOOT: TypeSize = { cut: "sans-400", size: 22, line: 1.3 };
/** How much larger than on a page the figure may be drawn, the largest first. */
const SCALES = [1.7, 1.5, 1.35, 1.2, 1.05, 0.95];

/** px at which the layers of a figure end: where it can be cut without cutting anything. */
const endsIn = (shapes: readonly FigureShape[], above = 0): readonly number[] =>
  shapes.flatMap(shape =>
    shape.kind === "band"
      ? [above + shape.top + shape.height]
      : shape.kind === "part"
        ? endsIn(shape.shapes, above + (shape.at?.y ?? 0))
        : [],
  );

/** @param figureAt the figure at a width in px */
export function figureSocialOf(request: SvgRequest, figureAt: (width: number) => FigurePlan): string {
  const { inquiry, language, narrator, palette = palettes.light, prefix = "social" } = request;
  const { dossier } = inquiry.file;
  const group = request.group === undefined ? (inquiry.chain.groups[0] ?? null) : request.group;
  const { title, finding } = figureAt(INNER);
  const line = (words: string, type: TypeSize, y: number): TextBlock =>
    textBlock([{ words, look: { type, colour: "quiet" } }], { x: EDGE, y, width: INNER });
  const head = ["DEEP LABOR", ...cautionsOf(dossier, language).map(words => words.toUpperCase())].join(" · ");
  const brand = line(head, BRAND, TOP);
  const room = { x: EDGE, width: INNER };
  const titled = fittedBlock(plain(language, title), TITLES, {
    ...{ ...room, y: TOP + brand.height + 8 },
    ...{ lines: 2, colour: "ink" },
  });
  const found = fittedBlock(plain(language, finding), FINDINGS, {
    ...{ ...room, y: TOP + brand.height + titled.height + 16 },
    ...{ lines: 3, colour: "ink" },
  });
  const told = [isolated(narrator.brief.text(dossier.title).text), ...footOf(request, group)];
  const foot = capitalised(
    told.reduce((before, next) => {
      const longer = before === "" ? next : `${before} · ${next}`;
      return line(longer, FOOT, 0).lines.length <= 1 ? longer : before;
    }, ""),
  );
  const footTop = BOTTOM - line(foot, FOOT, 0).height;
  const top = TOP + brand.height + titled.height + found.height + 34;
  const free = footTop - top - 14;

  const figures = SCALES.map(scale => ({ scale, figure: figureAt(Math.floor(INNER / scale)) }));
  const whole = figures.find(({ scale, figure }) => figure.height * scale <= free);
  const { scale, figure } = whole ?? figures.at(-1)!;
  const ends = endsIn(figure.shapes).filter(end => end * scale <= free);
  const shown = whole ? figure.height : Math.max(0, ...ends);
  const pictured =
    shown === 0
      ? []
      : [
          svgElement(
            "svg",
            {
              x: 0,
              y: rounded(top),
              width: SOCIAL.width,
              height: rounded(shown * scale),
              viewBox: `${rounded(-EDGE / scale)} 0 ${rounded(SOCIAL.width / scale)} ${rounded(shown)}`,
            },
            drawnFigure(figure, { palette, margin: EDGE / scale, prefix: `${prefix}-picture` }),
          ),
        ];
  return pictureFile(
    { prefix, name: title, text: null, language, ...SOCIAL, paper: palette.paper },
    drawText(brand, palette),
    drawText(titled, palette),
    drawText(found, palette),
    ...pictured,
    ...(foot === "" ? [] : [drawText(line(foot, FOOT, footTop), palette)]),
  );
}
