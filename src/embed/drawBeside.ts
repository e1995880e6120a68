/**
 * Relations that are no hops, as lines beside the cards of an embed. The page says each of them in words, with its
 * family and its ends; where lines are asked for, those that have both their ends in the picture are drawn from card to
 * card by what the browser has laid out, numbered as their sentences are. What has no room is told in words alone.
 */

/** px from the cards to the first lane, and from one lane to the next one: a number has room between two. */
const FIRST = 20;
const STEP = 18;
/** px of the radius of a number. */
const BADGE = 8;
/** px between the ends of lines at one card, and between lines below one row. */
const PORT = 18;
/** px from a row of cards to the first line below it: the head of an arrow has room there. */
const BELOW = 13;
/** The share of the picture’s width that lanes may take, and the most lanes. */
const SHARE = 0.34;
const MOST = 6;

const SVG = "http://www.w3.org/2000/svg";

type Line = {
  readonly family: string;
  readonly from: HTMLElement;
  readonly to: HTMLElement;
  /** Of those that are drawn, in the order of their sentences. */
  number: number;
};
/** Lines of one family from one card: they share their way up to where they part. */
type Trunk = { readonly lines: Line[]; lane: number };

const all = <Found extends Element = HTMLElement>(selector: string, within: ParentNode = document): Found[] =>
  Array.from(within.querySelectorAll<Found>(selector));
const words = (text: string | undefined): string[] => (text ? text.split(" ") : []);

function svgPart(name: string, attributes: Readonly<Record<string, string | number>>, ...parts: (Node | string)[]) {
  const part = document.createElementNS(SVG, name);
  for (const attribute of Object.keys(attributes)) part.setAttribute(attribute, `${attributes[attribute]}`);
  part.append(...parts);
  return part;
}

/** The cards of a band, or those below the chain, whose place is not known. */
const rowOf = (card: HTMLElement) => card.closest<HTMLElement>(".band, .beside")!;

/** The relations of which both ends are in a chain. */
function linesIn(chain: HTMLElement, sentences: readonly HTMLElement[]): readonly Line[] {
  const cards = all(".card", chain);
  const lines: Line[] = [];
  for (const sentence of sentences) {
    const { from, to, family } = sentence.dataset;
    const [start, end] = [from, to].map(id => cards.find(({ dataset }) => words(dataset.party).includes(id!)));
    if (!start || !end || start === end) continue;
    // Several relations of one family between two cards are one line.
    if (!lines.some(line => line.family === family && line.from === start && line.to === end))
      lines.push({ family: family!, from: start, to: end, number: 0 });
  }
  return lines;
}

/** Gives each trunk the first lane in which it meets no other one; those with the shortest way come first. */
function lanesOf(chain: HTMLElement, lines: readonly Line[], most: number): readonly Trunk[] {
  const rows = all(".band, .beside", chain);
  const trunks: Trunk[] = [];
  for (const line of lines) {
    const known = trunks.find(({ lines: [first] }) => first!.family === line.family && first!.from === line.from);
    if (known) known.lines.push(line);
    else trunks.push({ lines: [line], lane: 0 });
  }
  const spanOf = ({ lines: own }: Trunk): readonly [number, number] => {
    const places = [own[0]!.from, ...own.map(({ to }) => to)].map(card => rows.indexOf(rowOf(card)));
    return [Math.min(...places), Math.max(...places)];
  };
  const placed: (Trunk & { readonly span: readonly [number, number] })[] = [];
  const spans = trunks.map(trunk => ({ trunk, span: spanOf(trunk) }));
  for (const { trunk, span } of spans.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))) {
    while (placed.some(one => one.lane === trunk.lane && one.span[0] <= span[1] && span[0] <= one.span[1]))
      trunk.lane += 1;
    if (trunk.lane < most) placed.push({ ...trunk, span });
  }
  return placed;
}

/** Where a line meets a card: at its outer edge or, behind another card, from below. */
type LineEnd = { readonly x: number; readonly y: number; readonly isBelow: boolean; readonly track: number };

function drawLines(chain: HTMLElement, trunks: readonly Trunk[]): Element {
  const around = chain.getBoundingClientRect();
  const isTurned = getComputedStyle(chain).direction === "rtl";
  // From right to left, all is laid out as in a mirror, and drawn so.
  const boxOf = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [start, end] = isTurned
      ? [around.right - right, around.right - left]
      : [left - around.left, right - around.left];
    return { start, end, top: top - around.top, bottom: bottom - around.top };
  };
  const cards = all(".card", chain);
  const isBehind = (card: HTMLElement): boolean => {
    const own = boxOf(card);
    return cards.some(other => {
      const { start, top, bottom } = boxOf(other);
      return other !== card && start >= own.end - 1 && top < own.bottom && bottom > own.top;
    });
  };
  const edge = Math.max(...all(".nodes", chain).map(part => boxOf(part).end));
  const laneX = (lane: number): number => edge + FIRST + lane * STEP;

  const ends = new Map<HTMLElement, Line[]>();
  const endsAt = (card: HTMLElement, line: Line) => ends.set(card, [...(ends.get(card) ?? []), line]);
  for (const { lines } of trunks) {
    endsAt(lines[0]!.from, lines[0]!);
    for (const line of lines) endsAt(line.to, line);
  }
  const tracks = new Map<HTMLElement, number>();
  const portOf = new Map<string, LineEnd>();
  const key = (card: HTMLElement, line: Line) => `${cards.indexOf(card)} ${line.number}`;
  for (const [card, own] of ends) {
    const { start, end, top, bottom } = boxOf(card);
    const row = rowOf(card);
    const isBelow = isBehind(card);
    own.forEach((line, place) => {
      const track = tracks.get(row) ?? 0;
      if (isBelow) tracks.set(row, track + 1);
      const turns = Number(row.querySelector(":scope > .hops > .turns")?.getAttribute("height") ?? 0);
      portOf.set(
        key(card, line),
        isBelow
          ? {
              x: Math.max(start + 8, end - 12 - place * 12),
              y: bottom,
              isBelow,
              track: bottom + turns + BELOW + track * PORT,
            }
          : { x: end, y: top + ((place + 1) * (bottom - top)) / (own.length + 1), isBelow, track: 0 },
      );
    });
  }
  const drawing = svgPart("svg", { class: "besides-drawn", "aria-hidden": "true" });
  const badges: Element[] = [];
  for (const { lines, lane } of trunks) {
    const [first] = lines as [Line, ...Line[]];
    const group = svgPart("g", { class: `family-${first.family}`, "data-family": first.family });
    const x = laneX(lane);
    const begin = portOf.get(key(first.from, first))!;
    const beginY = begin.isBelow ? begin.track : begin.y;
    group.append(
      svgPart("path", { d: begin.isBelow ? `M${begin.x} ${begin.y}V${beginY}H${x}` : `M${begin.x} ${begin.y}H${x}` }),
    );
    for (const line of lines) {
      const port = portOf.get(key(line.to, line))!;
      const y = port.isBelow ? port.track : port.y;
      const [tipX, tipY] = [port.x + (port.isBelow ? 0 : 1), port.y + (port.isBelow ? 1 : 0)];
      group.append(
        svgPart(
          "g",
          { "data-from": cards.indexOf(line.from), "data-to": cards.indexOf(line.to), "data-number": line.number },
          svgPart("path", {
            d: port.isBelow ? `M${x} ${beginY}V${y}H${port.x}V${tipY}` : `M${x} ${beginY}V${y}H${tipX}`,
          }),
          svgPart("path", {
            class: "tip",
            d: port.isBelow
              ? `M${tipX - 4} ${tipY + 7}L${tipX} ${tipY}L${tipX + 4} ${tipY + 7}`
              : `M${tipX + 7} ${tipY - 4}L${tipX} ${tipY}L${tipX + 7} ${tipY + 4}`,
          }),
        ),
      );
      const number = svgPart("text", { x: isTurned ? -x : x, y: y + 4, "text-anchor": "middle" }, `${line.number}`);
      // The lines are mirrored as a whole, a number is not.
      if (isTurned) number.setAttribute("transform", "scale(-1 1)");
      badges.push(
        svgPart("g", { class: `family-${line.family}` }, svgPart("circle", { cx: x, cy: y, r: BADGE }), number),
      );
    }
    drawing.append(group);
  }
  drawing.append(...badges);
  return drawing;
}

/** Makes room for the lines of a chain, and draws them. */
function drawIn(chain: HTMLElement, sentences: readonly HTMLElement[]): void {
  const lines = linesIn(chain, sentences);
  const most = Math.max(1, Math.min(MOST, Math.floor((chain.clientWidth * SHARE - FIRST) / STEP)));
  const trunks = lanesOf(chain, lines, most);
  const drawn = lines.filter(line => trunks.some(trunk => trunk.lines.includes(line)));
  drawn.forEach((line, place) => {
    line.number = place + 1;
  });
  const lanes = Math.max(0, ...trunks.map(({ lane }) => lane + 1));
  chain.style.setProperty("--lanes", `${lanes === 0 ? 0 : FIRST + lanes * STEP - 4}px`);
  chain.classList.toggle("lined", lanes > 0);
  for (const old of all(".besides-drawn", chain)) old.remove();
  // Between the ends at one card there is room for their numbers.
  const ends = (card: HTMLElement) =>
    trunks.filter(({ lines: own }) => own[0]!.from === card).length + drawn.filter(({ to }) => to === card).length;
  for (const card of all(".card", chain)) card.style.minHeight = ends(card) > 1 ? `${(ends(card) + 1) * PORT}px` : "";
  for (const row of all(".band, .beside", chain)) {
    const abreast = all(".card", row);
    const below = abreast.length < 2 ? 0 : abreast.slice(0, -1).reduce((sum, card) => sum + ends(card), 0);
    row.style.setProperty("--tracks", below === 0 ? "0px" : `${BELOW + below * PORT - 4}px`);
  }
  for (const sentence of sentences) {
    const { from, to, family } = sentence.dataset;
    const line = drawn.find(
      one =>
        one.family === family &&
        words(one.from.dataset.party).includes(from!) &&
        words(one.to.dataset.party).includes(to!),
    );
    const sign = sentence.querySelector(".sign")!;
    sign.textContent = line ? `${line.number}` : "";
  }
  // How a line looks is said where there is one.
  for (const key of all(".besides [data-key]")) key.hidden = !drawn.some(({ family }) => family === key.dataset.key);
  if (trunks.length > 0) chain.append(drawLines(chain, trunks));
}

/**
 * Draws the relations of these families, in whichever chain is in sight, and anew whenever it is laid out otherwise.
 * Their sentences stand below the picture, also those that are folded there.
 */
export function drawBeside(families: readonly string[]): void {
  const isAsked = ({ dataset }: HTMLElement) => families.includes(dataset.family!);
  const sentences = all(".besides [data-from]").filter(isAsked);
  if (sentences.length === 0) return;
  for (const part of all(".besides [hidden]")) part.hidden = false;
  for (const part of all(".besides .folded")) part.hidden = true;
  const draw = () => {
    for (const chain of all(".chain")) if (chain.clientWidth > 0) drawIn(chain, sentences);
  };
  draw();
  // What is drawn changes nothing that is watched, so that it is drawn once for each change.
  if (typeof ResizeObserver === "function") {
    const watch = new ResizeObserver(() => requestAnimationFrame(draw));
    for (const part of all(".chain, .band, .card")) watch.observe(part);
  } else window.addEventListener("resize", draw);
}
