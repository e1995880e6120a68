/** The countries of a chain in a row, for a reader with little room: "US → CN → JP", each with how many stand there. */
import { inRow, say, sayCountry } from "../../text/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { textBlock } from "../svg/textBlock.ts";
import { look, textShape } from "./labelShapes.ts";
import { type MapTelling, partyAt, siteName } from "./mapTelling.ts";

/** The most countries of a step that are named. */
const NAMED = 3;
/** px */
const SPACE = { arrow: 30, line: 6, left: 6, right: 9 };

export type MapStrip = { readonly shapes: readonly FigureShape[]; readonly height: number };

export function mapStrip(telling: MapTelling, width: number): MapStrip {
  const { places, language } = telling;
  const codeOf = (site: number) => places.sites[site]!.country ?? siteName(telling, site);
  const shapes: FigureShape[] = [];
  let [x, y, height] = [0, 0, 0];
  places.steps.forEach(({ sites, nowhere, parties }, place) => {
    const codes = [
      ...(sites.length > NAMED ? [say(language, "view.map.some", { count: sites.length })] : sites.map(codeOf)),
      ...(nowhere.length > 0 ? ["?"] : []),
    ].join(" ");
    const head = textBlock([{ words: codes, look: look("card-name-deep") }], { x: 0, y: 0, width });
    const foot = textBlock(
      [
        {
          words: say(language, "view.map.site", { parties: parties.length, within: 0 }),
          look: look("thread", "quiet"),
        },
      ],
      { x: 0, y: head.height, width },
    );
    const wide = Math.max(head.width, foot.width);
    const arrow = place === 0 ? 0 : SPACE.arrow;
    if (x > 0 && x + arrow + wide > width) {
      [x, y] = [0, y + height + SPACE.line];
      height = 0;
    }
    if (place > 0) {
      const [left, middle] = [x + SPACE.left, y + head.height / 2];
      const right = x + SPACE.arrow - SPACE.right;
      shapes.push({
        kind: "path",
        d: `M${left} ${middle}H${right}M${right - 4} ${middle - 4}L${right} ${middle}L${right - 4} ${middle + 4}`,
        stroke: "ink",
        strokeWidth: 1.5,
      });
    }
    x += arrow;
    const names = sites.map(site => {
      const { country } = places.sites[site]!;
      return country === null ? siteName(telling, site) : sayCountry(language, country);
    });
    shapes.push({
      kind: "part",
      key: `step-${place + 1}`,
      at: { x, y },
      title: inRow(language, names) || null,
      data: { "data-parties": parties.map(party => partyAt(telling, party).id).join(" ") },
      shapes: [textShape(head), textShape(foot)],
    });
    x += wide;
    height = Math.max(height, head.height + foot.height);
  });
  return { shapes, height: y + height };
}
