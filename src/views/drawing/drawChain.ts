/**
 * A chain as one SVG file: the plan, with what readers must know above and below it. Nothing in it runs, loads or
 * links.
 */
import type { Language } from "../../text/index.ts";
import type { ChainWords } from "../chain/chainWords.ts";
import { pictureFile } from "../svg/pictureFile.ts";
import { rounded, svgElement } from "../svg/svgElement.ts";
import { type ChainPaper, chainPaper, type Section, space } from "./chainPaper.ts";
import { drawPlan, type PlanDrawing } from "./drawPlan.ts";
import { SWITCH_HEIGHT, switchWidth } from "./drawPlanes.ts";
import { isWide, marginOf, PREFIX } from "./fileLooks.ts";
import { type AbovePlan, sectionsAbovePlan } from "./sectionsAbovePlan.ts";
import { sectionsBelowPlan } from "./sectionsBelowPlan.ts";

export type ChainDrawing = Omit<PlanDrawing, "margin" | "planes"> & {
  readonly language: Language;
  /** px; the picture is wider if the plan is. */
  readonly width: number;
  readonly words: ChainWords;
};

/** The attributes by which pages around a picture know a part of it. */
const hooks: Readonly<Record<string, Readonly<Record<`data-${string}`, string>>>> = {
  standfirst: { "data-deep-labor": "standfirst" },
};

/** The planes stand over the threads where a plate leaves them room, else over the picture. */
const arePlanesInPlan = ({ words: { planes }, plan: { over } }: ChainDrawing): boolean =>
  planes !== null && over !== null && over.height >= SWITCH_HEIGHT && switchWidth(planes) <= over.width;

/** All that a reader sees, from above to below. */
function sectionsOf(drawing: ChainDrawing, paper: ChainPaper): readonly Section[] {
  const { plan, picture, prefix, words } = drawing;
  const hasAir = isWide(drawing.width);
  const edge = space(hasAir ? 30 : 18);
  const isInPlan = arePlanesInPlan(drawing);
  const planSection: Section = {
    name: "plan",
    height: plan.height,
    draw: top =>
      svgElement(
        "g",
        { transform: `translate(${paper.margin} ${rounded(top)})`, "data-deep-labor": "picture" },
        drawPlan({
          ...drawing,
          planes: isInPlan ? words.planes : null,
          margin: Math.max(paper.margin, (paper.width - plan.width) / 2),
        }),
      ),
  };
  const above: AbovePlan = {
    titleType: hasAir ? "title" : "title-narrow",
    planes: isInPlan ? null : words.planes,
    span: picture.headings.span,
  };
  return [
    edge,
    ...sectionsAbovePlan(words, above, paper),
    planSection,
    space(14),
    ...sectionsBelowPlan(words, prefix, paper),
    edge,
  ];
}

/**
 * Draws the whole picture.
 * @throws if `prefix` cannot begin an id, which is a mistake of ours
 */
export function drawChain(drawing: ChainDrawing): string {
  const { plan, palette, prefix, language, words } = drawing;
  if (!PREFIX.test(prefix)) throw new Error(`"${prefix}" cannot begin an id.`);
  const margin = marginOf(drawing.width);
  const width = Math.max(drawing.width, plan.width + 2 * margin);
  const paper = chainPaper({ palette, language, width, margin });
  let top = 0;
  const drawn = sectionsOf(drawing, paper).map(({ name, height, draw }) => {
    const inside = draw(top);
    top += height;
    return name === "" || inside === "" ? inside : svgElement("g", { id: `${prefix}-${name}`, ...hooks[name] }, inside);
  });
  const height = Math.ceil(top);
  return pictureFile(
    {
      ...{ prefix, language, width, height, paper: palette.paper },
      name: words.title.text,
      text: words.equivalent.join("\n"),
    },
    ...drawn,
  );
}
