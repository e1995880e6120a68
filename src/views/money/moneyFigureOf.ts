/** The money of a chain as a figure: what each party is known to pay, and what of it is shown to reach the workers. */
import type { FigurePlan, FigureRequest, FigureShape } from "../figure/figurePlan.ts";
import { spineFigure } from "../figure/spineFigure.ts";
import { axisOf, axisShapes } from "./axisShapes.ts";
import { briefShapes } from "./briefShapes.ts";
import { type DrawnRoom, drawMoneyRoom } from "./drawMoneyRoom.ts";
import { type MoneyLook, scaleWidthIn } from "./moneyDrawing.ts";
import { moneyFinding, moneyTitle } from "./moneyFinding.ts";
import { moneyLines } from "./moneyLines.ts";
import { moneyNotes } from "./moneyNotes.ts";
import { hasCommonScale, moneyRoomsOf } from "./moneyRoomsOf.ts";
import { moneyTelling, scaleName } from "./moneyTelling.ts";

/** px that bars need beside the chain, and shares beside bars. */
const LEAST = 430;

/** The share of the width that no room beside a card has, and px below a room that stands under its card. */
const STACKED = 0.8;
const FOOT = 12;

export function moneyFigureOf(request: FigureRequest): FigurePlan {
  const { inquiry, whole, width } = request;
  const telling = moneyTelling(request);
  const { found } = telling;
  const { parties, partyAt } = { parties: inquiry.file.dossier.parties, partyAt: inquiry.file.partyAt };
  const rooms = moneyRoomsOf(found);
  const drawn = new Map<string, DrawnRoom>();
  // The words on the hatched space stand once, in the first that is wide enough.
  const hatched = { isTold: false };
  const look = (room: number): MoneyLook => ({ telling, isWide: room >= LEAST });
  const drawnAt = (party: string, room: number): DrawnRoom | null => {
    const own = rooms.get(partyAt.get(party)!);
    if (!own) return null;
    const key = `${party} ${room}`;
    const known = drawn.get(key);
    if (known) return known;
    const fresh = drawMoneyRoom(look(room), own, room, hatched);
    drawn.set(key, fresh);
    return fresh;
  };
  const { spine, ...chain } = spineFigure({
    whole,
    width,
    least: LEAST,
    roomOf: (party, room) => {
      const height = drawnAt(party, room)?.height ?? 0;
      // A room as wide as the figure stands under its card, and the border of a country right below it.
      return height > 0 && room > width * STACKED ? height + FOOT : height;
    },
    also: new Set([...rooms.keys()].map(party => parties[party]!.id)),
  });
  const { x, width: room } = spine.room;
  const [scale] = hasCommonScale(found) ? found.scales : [];
  const axis = scale ? axisOf(telling.language, scale, scaleWidthIn(room, look(room))) : null;
  const head =
    scale && axis ? axisShapes(telling.language, scale, axis, scaleName(telling, scale)) : { shapes: [], height: 0 };
  // Under its card the bar of the workers is far down a phone.
  const brief = spine.isStacked && axis !== null ? briefShapes(telling, axis) : { shapes: [], height: 0 };
  const top = head.height + brief.height;
  const roomShapes: FigureShape[] = [];
  for (const { key, room: box } of spine.rows) {
    const one = drawnAt(key, room);
    if (!one) continue;
    roomShapes.push({ kind: "part", key: `room-${key}`, at: { x: box.x, y: box.y }, title: null, shapes: one.shapes });
  }
  const [title, finding] = [moneyTitle(telling), moneyFinding(telling)];
  const { lines, table } = moneyLines(telling, chain.parties, [title, finding].join(" – "));
  return {
    view: "money",
    width,
    height: top + spine.height,
    title,
    finding,
    shapes: [
      // Each bar says its amount.
      { kind: "part", key: "scale", at: { x, y: 0 }, title: null, isSaidElsewhere: true, shapes: head.shapes },
      { kind: "part", key: "brief", at: { x, y: head.height }, title: null, shapes: brief.shapes },
      {
        kind: "part",
        key: null,
        at: { x: 0, y: top },
        title: null,
        shapes: [...chain.shapes, ...roomShapes],
      },
    ],
    notes: moneyNotes(telling),
    words: lines,
    tables: [table],
    parties: chain.parties,
    counted: chain.counted,
  };
}
