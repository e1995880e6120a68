/** Turns SVG into PNG, with the browser's own canvas. */

/** The most pixels of a picture, and the most in one row, that all browsers draw. */
const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 16_000;

const base64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

async function faceWithin({ style }: CSSFontFaceRule, base: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))?.[1];
  if (address === undefined) return "";
  const answer = await fetch(new URL(address, base));
  if (!answer.ok) throw new Error(`a font is not there: ${answer.status}`);
  const data = await base64(await answer.blob());
  const words = ["font-family", "font-style", "font-weight", "unicode-range"]
    .map(name => [name, style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}:${value}`);
  return `@font-face{${words.join(";")};src:url("${data}")}`;
}

let faces: Promise<string> | null = null;

/** The page's fonts as a style sheet that contains them, because a picture can load nothing. */
function fontFaces(): Promise<string> {
  faces ??= Promise.all(
    [...document.styleSheets].flatMap(sheet =>
      [...sheet.cssRules].flatMap(rule =>
        rule instanceof CSSFontFaceRule ? [faceWithin(rule, sheet.href ?? document.baseURI)] : [],
      ),
    ),
  ).then(
    all => all.join(""),
    error => {
      faces = null;
      throw error;
    },
  );
  return faces;
}

const sizeOf = (svg: string): readonly [number, number] => {
  const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

/**
 * Draws an SVG as PNG.
 * @param svg made by this product: it states its size, and uses the page's fonts
 * @returns null where this browser cannot draw it
 */
export async function pngOf(svg: string, pixelsPerPx: number): Promise<Uint8Array | null> {
  const [width, height] = sizeOf(svg);
  const scale = Math.min(
    pixelsPerPx,
    Math.sqrt(MOST_PIXELS / (width * height)),
    LONGEST_SIDE / Math.max(width, height),
  );
  let address: string | null = null;
  try {
    const styled = svg.replace(/<svg[^>]*>/, "$&<style></style>");
    const css = await fontFaces();
    const withFonts = styled.replace("<style></style>", () => `<style>${css}</style>`);
    address = URL.createObjectURL(new Blob([withFonts], { type: "image/svg+xml" }));
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext("2d");
    if (!context) return null;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, "image/png"));
    return png && new Uint8Array(await png.arrayBuffer());
  } catch {
    // The picture cannot be drawn, or the canvas may not be read: browsers report this in different ways.
    return null;
  } finally {
    if (address !== null) URL.revokeObjectURL(address);
  }
}
