/** `deep-labor draw`: draws the chain of one dossier as a picture, to open, print or send. */
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type Both,
  both,
  comparisonOf,
  fullestPlane,
  type Inquiry,
  indexDossier,
  inquiryOf,
  type PartyIndex,
  sharedDuty,
  sharedPlane,
} from "../../model/index.ts";
import type { Dossier, OverlayFamily } from "../../schema/index.ts";
import { type Language, type Narrator, narratorOf, nearestLanguage, ROOT_LANGUAGE } from "../../text/index.ts";
import { type PaletteName, palettes } from "../../theme/index.ts";
import {
  chainSvgOf,
  compareSvgOf,
  figureViews,
  SOCIAL,
  type SvgRequest,
  socialSvgOf,
  viewSocialOf,
  viewSvgOf,
} from "../../views/index.ts";
import type { Shell } from "../shell/shell.ts";
import { shownFamilies } from "../shell/shownFamilies.ts";
import { type Arguments, oneOf, WrongUsage } from "../shell/usage.ts";
import { checkQuestion, type Question, questionOf, questionOptions } from "../trace/questionOf.ts";
import { type FontFile, fontFile } from "./fontFile.ts";
import { pictureTroubles } from "./pictureTroubles.ts";
import { rasteriser } from "./rasteriser.ts";

export const drawOptions = {
  ...questionOptions,
  out: { type: "string" },
  width: { type: "string" },
  theme: { type: "string" },
  font: { type: "string" },
  social: { type: "boolean" },
  view: { type: "string" },
  with: { type: "string" },
  show: { type: "string" },
} as const;

/** What can be drawn: `compare` needs a second dossier. */
const drawnViews = ["chain", ...figureViews, "compare"] as const;
type DrawnView = (typeof drawnViews)[number];

/** The allowed widths in px. Below that of a phone nothing is readable, and no page is wider than the most. */
const WIDTHS = { least: 320, most: 4000 };

type DrawQuestion = {
  readonly question: Question;
  readonly out: string | undefined;
  readonly isPng: boolean;
  readonly width: number | undefined;
  readonly theme: PaletteName;
  readonly fonts: readonly FontFile[];
  /** Is it the social picture, which is shown beside a link and has one size? */
  readonly isSocial: boolean;
  readonly view: DrawnView;
  /** The file of the dossier that is compared with; null for every other view. */
  readonly other: string | null;
  /** The families of relations beside the hops that are drawn. */
  readonly show: readonly OverlayFamily[];
};

/** @throws WrongUsage */
function widthOf(args: Arguments): number | undefined {
  const asked = args.text("width");
  if (asked === undefined) return undefined;
  const width = Number(asked);
  if (!/^\d{1,5}$/u.test(asked) || width < WIDTHS.least || width > WIDTHS.most)
    throw new WrongUsage("cli.draw.bad-width", { value: asked, ...WIDTHS });
  return width;
}

/** @throws WrongUsage where there is no such family, or the view draws no such lines */
function showOf(args: Arguments, view: DrawnView): readonly OverlayFamily[] {
  const asked = args.text("show");
  if (asked === undefined) return [];
  if (args.flag("social") || (view !== "chain" && view !== "map")) throw new WrongUsage("cli.draw.show-view");
  return shownFamilies(asked);
}

/** @throws WrongUsage where a file does not exist, or is no usable font */
function fontsOf(args: Arguments, cwd: string): readonly FontFile[] {
  const files = (args.text("font") ?? "").split(",").filter(file => file !== "");
  return files.map(file => {
    const whole = path.resolve(cwd, file);
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(whole);
    } catch (error) {
      throw new WrongUsage("cli.draw.font-unreadable", { file, detail: (error as NodeJS.ErrnoException).code ?? "" });
    }
    const font = fontFile(whole, bytes);
    if (!font.ok) throw new WrongUsage(`cli.draw.font-${font.trouble}`, { file });
    return font.value;
  });
}

/** Checks the arguments before any file is read. @throws WrongUsage */
export function drawQuestion(args: Arguments, { cwd }: Pick<Shell, "cwd">): DrawQuestion {
  const out = args.text("out");
  if (args.flag("social") && args.text("width") !== undefined) throw new WrongUsage("cli.draw.social-width", SOCIAL);
  const view = oneOf("view", args.text("view") ?? "chain", drawnViews);
  const other = args.text("with") ?? null;
  if ((view === "compare") !== (other !== null)) throw new WrongUsage("cli.draw.compare-with");
  if (view === "compare" && args.flag("social")) throw new WrongUsage("cli.draw.compare-social");
  const ending = out === undefined ? ".svg" : path.extname(out).toLowerCase();
  if (ending !== ".svg" && ending !== ".png") throw new WrongUsage("cli.draw.bad-ending", { file: out! });
  return {
    question: questionOf(args),
    out,
    isPng: ending === ".png",
    width: widthOf(args),
    theme: oneOf("theme", args.text("theme") ?? "light", Object.keys(palettes) as PaletteName[]),
    fonts: fontsOf(args, cwd),
    isSocial: args.flag("social"),
    view,
    other,
    show: showOf(args, view),
  };
}

/** The language that is asked for, else the dossier’s own if the product speaks it. */
function languageFor({ language }: Dossier, asked: string | undefined): Language {
  return nearestLanguage(asked ?? language) ?? ROOT_LANGUAGE;
}

/** @throws WrongUsage where these workers are in no chain on that day, in that reading, above that floor */
function groupOf({ chain, file }: Inquiry, workers: string | undefined): PartyIndex | null {
  if (workers === undefined) return chain.groups[0] ?? null;
  const group = file.partyAt.get(workers)!;
  if (chain.groups.includes(group)) return group;
  throw new WrongUsage("cli.draw.not-live", { workers });
}

/** @throws WrongUsage */
function requestOf(
  dossier: Dossier,
  { question, width, theme, show }: DrawQuestion,
  asked: string | undefined,
): SvgRequest {
  const { duty = null, workers, planes, ...lens } = question;
  const inquiry = inquiryOf(indexDossier(dossier, true), lens);
  checkQuestion(question, [inquiry.file]);
  const language = languageFor(dossier, asked);
  const narrator: Narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
  const group = groupOf(inquiry, workers);
  const plane = planes.length === 1 ? planes[0]! : fullestPlane(inquiry, group);
  const palette = palettes[theme];
  return { inquiry, narrator, language, group, plane, duty, show, palette, ...(width && { width }) };
}

type OneView = Exclude<DrawnView, "compare">;

const pictureOf = (view: OneView, request: SvgRequest): string =>
  view === "chain" ? chainSvgOf(request) : viewSvgOf(view, request);

const socialOf = (view: OneView, request: SvgRequest): string =>
  view === "chain" ? socialSvgOf(request) : viewSocialOf(view, request);

/** The other side has its own days and readings, and is asked for the same duty and plane. */
function comparisonSvgOf(request: SvgRequest, other: Dossier, { planes }: Question): string {
  const { inquiry, language, group = null, palette, width, duty } = request;
  const second = inquiryOf(indexDossier(other, true), {});
  const groups: Both<PartyIndex | null> = [group, second.chain.groups[0] ?? null];
  const bare = both([inquiry, second], (one, place) => ({ inquiry: one, group: groups[place] }));
  const plane = planes.length === 1 ? planes[0]! : sharedPlane(bare);
  const sides = both([inquiry, second], (one, place) => ({
    inquiry: one,
    group: groups[place],
    plane,
    narrator: narratorOf(one.file.dossier, language, one.chain.focus.known).brief,
  }));
  const asked = duty ?? sharedDuty(comparisonOf(...sides));
  return compareSvgOf({ sides, language, duty: asked, palette, width });
}

/** The picture, or sentences on why it could not be drawn. */
export type DrawResult =
  | { readonly ok: true; readonly out: string | undefined; readonly bytes: string | Uint8Array }
  | { readonly ok: false; readonly sentences: readonly string[] };

/**
 * @param dossier the dossier as it may leave
 * @param other the dossier that is compared with, as it may leave
 * @throws WrongUsage where the dossier does not have what is asked for
 */
export async function draw(
  dossier: Dossier,
  wanted: DrawQuestion,
  args: Arguments,
  language: Language,
  shell: Pick<Shell, "home">,
  other: Dossier | null,
): Promise<DrawResult> {
  const { out, isPng, isSocial, view, fonts, question } = wanted;
  const request = requestOf(dossier, wanted, args.text("lang"));
  const svg =
    view === "compare"
      ? comparisonSvgOf(request, other!, question)
      : isSocial
        ? socialOf(view, request)
        : pictureOf(view, request);
  if (!isPng) return { ok: true, out, bytes: `${svg}\n` };
  const png = await rasteriser(shell, fonts);
  if (!png.ok) return { ok: false, sentences: pictureTroubles([png.trouble], language) };
  const drawn = png.value(svg, isSocial ? 1 : undefined);
  return drawn.ok
    ? { ok: true, out, bytes: drawn.value }
    : { ok: false, sentences: pictureTroubles([drawn.trouble], language) };
}
