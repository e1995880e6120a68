import { type Language, say, sayList } from "../../text/index.ts";
import { BOX, type BoxLook, boxLooks, type DossierPicture, type PictureBox } from "../files/pictureOf.ts";
import { useReader } from "../reading/useReader.ts";

const WIDTH = 320;
const BAND = 32;
/** A chain whose bands are together higher than this is drawn with lower bands. */
const DEEPEST = 12 * BAND;
const SIDE = 24;
/** The width of the column for parties that stand beside the chain. */
const BESIDE = 74;
const SHADES = 5;
/** The largest scale of boxes; they grow where there is room. */
const LARGEST = 1.9;
const ARROW = 4;
/** How far the second box shows behind one that stands for several. */
const BEHIND = 4;
/** The height of a box that a question mark fits in. */
const LETTER = 15;

/** What one band holds, as in "2 parties and 1 group of workers". */
function sayRow(language: Language, boxes: readonly Pick<PictureBox, "look" | "several">[]): string {
  const count = (look: BoxLook, several: boolean) =>
    boxes.filter(box => box.look === look && Boolean(box.several) === several).length;
  const parts = boxLooks.flatMap(look =>
    [false, true].flatMap(several => {
      const found = count(look, several);
      return found > 0 ? [say(language, `page.card.row.${several ? "several" : look}`, { count: found })] : [];
    }),
  );
  return sayList(language, parts);
}

/** What the picture shows, as a sentence. */
export function sayPicture(language: Language, { bands, boxes, beside }: DossierPicture): string {
  const rows = Array.from({ length: bands }, (_, band) =>
    sayRow(
      language,
      boxes.filter(box => box.band === band),
    ),
  );
  const chain = say(language, "page.card.picture", { count: bands, rows: rows.join(", ") });
  return beside.length === 0
    ? chain
    : `${chain} ${say(language, "page.card.picture.beside", { row: sayRow(language, beside) })}`;
}

type BoxProps = Omit<PictureBox, "band"> & {
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * A box. It is dotted if nobody knows who it is, has a second box behind it if it stands for several, and is open at
 * the top if an unknown party stands above it.
 */
function Box({ x, y, width, height, look, several, torn }: BoxProps) {
  return (
    <g className={`box-${look}`}>
      {torn && <path className="torn" d={`M${x + width / 2} ${y - 2}v${-height * 0.6}`} />}
      {several && <rect x={x + BEHIND} y={y - BEHIND} width={width} height={height} rx={2} />}
      <rect x={x} y={y} width={width} height={height} rx={2} />
      {look === "unknown" && height > LETTER && (
        <text x={x + width / 2} y={y + height / 2 + 5}>
          ?
        </text>
      )}
    </g>
  );
}

/**
 * The small picture of a chain as its file tells it: bands from the clients down, a box for each party, a line for each
 * hop. Bands have one height in all pictures, so that a longer chain visibly goes deeper.
 */
export function ChainPicture({ picture }: { readonly picture: DossierPicture }) {
  const { language } = useReader();
  const { bands, boxes, hops, returns, beside } = picture;
  const band = Math.min(BAND, DEEPEST / bands);
  const bottom = band * bands;
  const height = band * 0.52;
  const room = WIDTH - 2 * SIDE - (beside.length > 0 ? BESIDE : 0);
  const scale = Math.min(LARGEST, room / picture.width);
  const start = SIDE + (room - picture.width * scale) / 2;
  const at = (x: number) => start + x * scale;
  const width = BOX * scale;
  const top = (of: number) => (of + 0.5) * band - height / 2;
  const middle = (box: PictureBox) => at(box.x) + width / 2;

  const hopPath = ([from, to, ...lanes]: readonly number[]) => {
    const upper = boxes[from!]!;
    const lower = boxes[to!]!;
    let [x, y] = [middle(upper), top(upper.band) + height];
    let path = `M${x} ${y}`;
    const bend = (nextX: number, nextY: number) => {
      const half = (y + nextY) / 2;
      path += `C${x} ${half} ${nextX} ${half} ${nextX} ${nextY}`;
      [x, y] = [nextX, nextY];
    };
    lanes.forEach((lane, index) => {
      bend(at(lane), top(upper.band + 1 + index));
      path += `V${y + height}`;
      y += height;
    });
    bend(middle(lower), top(lower.band) - (lower.several ? BEHIND : 0));
    return `${path}m${-ARROW} ${-ARROW}l${ARROW} ${ARROW}l${ARROW} ${-ARROW}`;
  };
  const returnPath = ([from, to]: readonly [number, number]) => {
    const [lower, upper] = [boxes[from]!, boxes[to]!];
    const [x1, x2] = [at(lower.x) + width, at(upper.x) + width];
    const out = Math.max(x1, x2) + SIDE;
    const [y1, y2] = [top(lower.band) + height / 2, top(upper.band) + height / 2];
    return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x2} ${y2}m${ARROW} ${-ARROW}l${-ARROW} ${ARROW}l${ARROW} ${ARROW}`;
  };

  const share = bottom / beside.length;
  const besideHeight = Math.min(height, share * 0.52);
  return (
    <svg className="picture" viewBox={`0 0 ${WIDTH} ${bottom}`} role="img" aria-label={sayPicture(language, picture)}>
      {Array.from({ length: bands }, (_, index) => {
        const shade = bands === 1 ? 0 : Math.round((index / (bands - 1)) * SHADES);
        // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
        return <rect key={index} className={`band-${shade}`} y={index * band} width={WIDTH} height={band + 0.5} />;
      })}
      <g className="hops-small">
        {hops.map(hop => (
          <path key={`${hop[0]} ${hop[1]}`} d={hopPath(hop)} />
        ))}
        {returns.map(hop => (
          <path key={`${hop[0]} ${hop[1]}`} className="return" d={returnPath(hop)} />
        ))}
      </g>
      {boxes.map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
        <Box key={index} {...box} x={at(box.x)} y={top(box.band)} width={width} height={height} />
      ))}
      {beside.map((box, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
          key={index}
          {...box}
          x={WIDTH - SIDE - BESIDE + 18}
          y={(index + 0.5) * share - besideHeight / 2}
          width={BESIDE - 24}
          height={besideHeight}
        />
      ))}
    </svg>
  );
}
