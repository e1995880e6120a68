import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { roomUnder, type ShaftRow, shaftRows, shaftsOf } from "../../../layout/index.ts";
import type { Text } from "../../../schema/index.ts";
import type { Card } from "../../documents/files/cardOf.ts";
import type { InterviewShown } from "../../documents/files/shelf.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { ChainInWords } from "./ChainInWords.tsx";
import { groupsOf } from "./groupsOf.ts";
import { LibraryInWords } from "./LibraryInWords.tsx";
import { Scale, startsOf } from "./Scale.tsx";
import { ShaftFacts } from "./ShaftFacts.tsx";
import { ShaftKey } from "./ShaftKey.tsx";
import { type Joint, SmallShaft } from "./SmallShaft.tsx";
import type { Hit } from "./searchLibrary.ts";
import { shaftTitle } from "./shaftWords.ts";
import { titleRoom } from "./titleRoom.ts";

/** rem of a band. */
const BAND = 1.95;
/** rem of a letter of a title, and around its letters. */
const LETTER = 0.385;
const TITLE_AIR = 0.9;
/** What the words for the chain that is pointed at need. */
const WORDS = { px: 430, layers: 3 };

type Props = {
  readonly hits: readonly Hit[];
  readonly cards: ReadonlyMap<string, Card>;
  /** Null where the library began with no interview. */
  readonly interview: InterviewShown | null;
  readonly columns: number;
  /** px of the page inside its margins. */
  readonly width: number;
  /** What each is about, where that is said. */
  readonly lineOf: (id: string) => Text | undefined;
  /** What stands below the shafts. */
  readonly aside: ReactNode;
};

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: at => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The chain whose link has the focus. */
const focusedId = (): string | null =>
  document.activeElement?.closest<HTMLElement>(".shafts [data-dossier]")?.dataset.dossier ?? null;

/** Goes from link to link by the arrow keys. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  const step = STEPS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(".small-title a")];
  const at = links.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  links[step(at, links.length - 1)]!.focus();
};

/** Where each chain stands, which firms they share, and where words have room below the last row. */
function useShafts({ hits, cards, interview, columns, width }: Omit<Props, "lineOf" | "aside">) {
  const { language } = useReader();
  const shapes = useMemo(() => hits.map(({ id }) => cards.get(id)!), [hits, cards]);
  const plan = useMemo(() => shaftsOf(shapes, groupsOf(interview, hits)), [shapes, hits, interview]);
  const rows = useMemo(() => shaftRows(shapes, plan, columns), [shapes, plan, columns]);
  const firmOf = useMemo(() => {
    const firms = new Map<string, number>();
    plan.firms.forEach((ends, firm) => {
      for (const { shaft, block } of ends) firms.set(`${shaft} ${block}`, firm);
    });
    return firms;
  }, [plan]);
  const firmsOf = (shaft: number) => shapes[shaft]!.blocks.map((_, block) => firmOf.get(`${shaft} ${block}`));
  const titleHeight = (shaft: number) => LETTER * titleRoom(shaftTitle(shapes[shaft]!, language)) + TITLE_AIR;
  // The title hangs below the last layer; what does not fit into the layers below that needs a foot.
  const footOf = ({ shafts, layers }: ShaftRow): number =>
    Math.max(...shafts.map(shaft => titleHeight(shaft) - (layers - 1 - plan.depths[shaft]!) * BAND), 1);
  const last = rows.at(-1)!;
  const lastStart = startsOf(rows).at(-1)!;
  const column = width / columns;
  const foot = footOf(last);
  const room = roomUnder(
    [
      ...last.shafts.map(shaft => plan.depths[shaft]! + 1 + Math.ceil(titleHeight(shaft) / BAND)),
      ...Array.from({ length: columns - last.shafts.length }, () => 0),
    ],
    last.layers + Math.floor(foot / BAND),
    { columns: Math.ceil(WORDS.px / column), layers: WORDS.layers },
  );
  return { shapes, plan, rows, firmsOf, titleHeight, footOf, last, lastStart, room };
}

/**
 * A large library as one picture: every chain as a small shaft with the letters of countries, on one scale. The names
 * of the chain that pointer or focus came to last stand where there is room; those of all stand in words below.
 */
export function SmallLibrary({ hits, cards, interview, columns, width, lineOf, aside }: Props) {
  const { language, say } = useReader();
  useMessages("details");
  const [told, setTold] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const { shapes, plan, rows, firmsOf, titleHeight, footOf, last, lastStart, room } = useShafts({
    hits,
    cards,
    interview,
    columns,
    width,
  });
  // A search may have taken it away.
  const at = hits.findIndex(({ id }) => id === told);
  const pointed = at < 0 ? null : at;
  const own = pointed === null ? [] : firmsOf(pointed);
  const jointsOf = (shaft: number): readonly Joint[] =>
    firmsOf(shaft).map(firm => (firm === undefined ? "alone" : own.includes(firm) ? "same" : "joined"));
  const first = stop !== null && hits.some(({ id }) => id === stop) ? stop : hits[plan.order[0]!]!.id;
  const words = (
    <div
      className={room ? "scale-rest is-words" : "scale-rest is-words is-below"}
      style={
        room
          ? {
              gridColumn: `${room.column + 2} / ${room.column + room.columns + 2}`,
              gridRow: `${lastStart + 2 + Math.min(room.layer, last.layers)} / ${lastStart + last.layers + 3}`,
              marginTop: `${Math.max(0, room.layer - last.layers) * BAND}rem`,
            }
          : {}
      }
    >
      {aside}
      {pointed === null ? (
        <p className="quiet">
          {say("page.home.small")} <span className="small-hint">{say("page.home.small.point")}</span>
        </p>
      ) : (
        <div className="pointed" aria-hidden="true">
          <p className="pointed-title">
            <Words shown={shaftTitle(shapes[pointed]!, language)} />
          </p>
          <ChainInWords card={shapes[pointed]!} />
          <ShaftFacts card={shapes[pointed]!} line={undefined} reasons={[]} />
        </div>
      )}
    </div>
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it take the keys */}
      <div onKeyDown={walk}>
        <Scale
          className="scale is-small"
          rows={rows}
          groups={plan.groups}
          interview={interview}
          columns={columns}
          tracksOf={row => `repeat(${row.layers}, ${BAND}rem) minmax(${footOf(row).toFixed(2)}rem, auto)`}
          onLeave={() => setTold(focusedId())}
          shaftAt={({ shaft }, style) => {
            const { id } = hits[shaft]!;
            return (
              <SmallShaft
                key={id}
                id={id}
                card={shapes[shaft]!}
                joints={jointsOf(shaft)}
                style={style}
                titleHeight={titleHeight(shaft)}
                level={interview ? 3 : 2}
                isPointed={shaft === pointed}
                isStop={id === first}
                onPoint={() => setTold(id)}
                onFocus={() => {
                  setStop(id);
                  setTold(id);
                }}
                onBlur={() => setTold(now => (now === id ? null : now))}
              />
            );
          }}
        >
          {room && words}
        </Scale>
      </div>
      {!room && words}
      <ShaftKey isJoined={plan.firms.length > 0} isSmall />
      <LibraryInWords
        hits={plan.order.map(shaft => hits[shaft]!)}
        cards={cards}
        interview={interview}
        lineOf={lineOf}
      />
    </>
  );
}
