import { fullestPlane, type Lens } from "../model/index.ts";
import { type Dossier, type OverlayFamily, overlayFamilies, type Plane, planes } from "../schema/index.ts";
import { type Language, narratorOf } from "../text/index.ts";
import { type PaletteName, palettes } from "../theme/index.ts";
import { chainSvgOf, type FigureView, figureViews, socialSvgOf, viewSocialOf, viewSvgOf } from "../views/index.ts";
import { asked, groupAsked, languageAsked, oneAmong } from "./asked.ts";
import { leftOutOf } from "./leftOutOf.ts";

export type DrawOptions = Lens & {
  /** By default the chain. */
  readonly view?: "chain" | FigureView | undefined;
  /** By default English. */
  readonly language?: Language | undefined;
  /** px; a picture is wider where its cards need it. */
  readonly width?: number | undefined;
  readonly theme?: PaletteName | undefined;
  /** Ids; by default the first workers of the chain, the plane with the most statements, and the duty that opens. */
  readonly workers?: string | undefined;
  readonly duty?: string | undefined;
  readonly plane?: Plane | undefined;
  /** The picture of 1200 × 630 px that is shown beside a link. */
  readonly social?: boolean | undefined;
  /** Of the chain and the map: the families of relations beside the hops that are drawn; the others are told in words. */
  readonly show?: readonly OverlayFamily[] | undefined;
};

/**
 * A view of a dossier as an SVG of its own, with title and description.
 * @param dossier as it may leave (`redact`): whatever is in it may be drawn
 * @throws RangeError where there is no such view, theme, language, workers, duty, plane or lens, or the width is none; an
 *   Error where a part of the file could not be read: a picture without it would look complete
 */
export function drawSvg(dossier: Dossier, options: DrawOptions = {}): string {
  const { view = "chain", language = "en", width, theme = "light", social = false } = options;
  languageAsked(language);
  const leftOut = leftOutOf(dossier);
  if (leftOut.length > 0)
    throw new Error(
      `${leftOut.length} parts of this file could not be read, so that a picture of it would lack them: ${leftOut
        .slice(0, 5)
        .map(({ pointer, code }) => `${pointer || "/"} (${code})`)
        .join(", ")}`,
    );
  if (width !== undefined && !(Number.isFinite(width) && width > 0))
    throw new RangeError(`${width} is no width. Give px above 0.`);
  const inquiry = asked(dossier, options);
  oneAmong("view", view, ["chain", ...figureViews]);
  oneAmong("theme", theme, Object.keys(palettes));
  for (const family of options.show ?? []) oneAmong("show", family, overlayFamilies);
  if (options.plane !== undefined) oneAmong("plane", options.plane, planes);
  if (options.duty !== undefined) oneAmong("duty", options.duty, inquiry.file.duties);
  // Where no workers stand in the chain, it is drawn as far as it is known.
  const group =
    options.workers === undefined && inquiry.chain.groups.length === 0 ? null : groupAsked(inquiry, options.workers);
  const request = {
    inquiry,
    narrator: narratorOf(dossier, language, inquiry.chain.focus.known),
    language,
    group,
    plane: options.plane ?? fullestPlane(inquiry, group),
    duty: options.duty ?? null,
    show: options.show ?? [],
    palette: palettes[theme],
    ...(width !== undefined && { width }),
  };
  if (view === "chain") return social ? socialSvgOf(request) : chainSvgOf(request);
  return social ? viewSocialOf(view, request) : viewSvgOf(view, request);
}
