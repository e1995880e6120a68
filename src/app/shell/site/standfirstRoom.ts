/** The room that a standfirst on a phone has from the start, so that nothing below it moves once its type has come. */
import { wrapText } from "../../../layout/index.ts";

/** px of type at the reader's usual size: as `page.css` and `reading.css` set it. */
const REM = 17;
const TYPE = { face: "sans-400", size: 1.04 * REM } as const;
/** rem of the page's margins, up to the widest window in which they are so. */
const MARGINS = 2;
const WINDOWS = { from: 280, to: 736 } as const;
/** Letters are set a little closer than they are measured. */
const CLOSER = 1.007;

/**
 * Rules that keep as many lines as the text takes in the type of the page, for each width of window. They count lines by
 * measured letters, and where that is uncertain rather keep one less.
 */
export function standfirstRoom(text: string): string {
  const linesAt = (px: number): number => wrapText(text, (px - MARGINS * REM) * CLOSER, TYPE).length;
  const rules: string[] = [];
  let lines = linesAt(WINDOWS.to);
  for (let px: number = WINDOWS.to; px >= WINDOWS.from; px -= 1) {
    const here = linesAt(px);
    if (here === lines && px < WINDOWS.to) continue;
    lines = here;
    rules.push(
      `@container first (width < ${((px + 1) / REM).toFixed(2)}rem){.of-narrow .standfirst{min-block-size:${lines}lh}}`,
    );
  }
  return rules.join("");
}
