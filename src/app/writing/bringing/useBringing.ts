import { useCallback, useEffect, useRef, useState } from "react";
import type { NewHead } from "../../../formats/index.ts";
import type {
  BringAnswered,
  BringDone,
  BringGiven,
  BringOrder,
  BringRefused,
  BringSettings,
  BringView,
  RowFilter,
} from "../../page/workers/bringOrder.ts";
import { startWorker } from "../../page/workers/startWorker.ts";

type BringAsked = { readonly settings: BringSettings; readonly filter: RowFilter; readonly page: number };

export const noSettings: BringSettings = {
  format: null,
  answers: new Map(),
  mended: new Map(),
  parties: new Map(),
  left: new Set(),
  contradictions: new Map(),
};

type Desk = { readonly order: (order: BringOrder) => void; readonly end: () => void };

/** A desk in a worker. A file that ends the worker would end the page, so nothing is read in its place. */
function openDesk(answer: (answered: BringAnswered) => void, broken: () => void): Desk {
  const worker = startWorker("bring");
  worker?.addEventListener("message", ({ data }: MessageEvent<BringAnswered>) => answer(data));
  worker?.addEventListener("messageerror", broken);
  worker?.addEventListener("error", event => {
    event.preventDefault();
    broken();
  });
  return {
    order: order => (worker ? worker.postMessage(order) : broken()),
    end: () => worker?.terminate(),
  };
}

export type Taking = {
  /** The last answer; null until there is one. */
  readonly view: BringView | null;
  /** Whether a newer answer is awaited. */
  readonly isWorking: boolean;
  /** Whether the reading ended without an answer: the file is too much for this browser, or we made a mistake. */
  readonly isBroken: boolean;
  readonly asked: BringAsked;
  readonly ask: (change: Partial<BringAsked> | ((before: BringAsked) => Partial<BringAsked>)) => void;
  /** What was chosen, brought in. */
  readonly bring: (head: NewHead) => Promise<BringDone | BringRefused>;
};

/** The change that gives an answer to a question of the file. */
export const withAnswer =
  (id: string, answer: string): Parameters<Taking["ask"]>[0] =>
  ({ settings }) => ({ settings: { ...settings, answers: new Map([...settings.answers, [id, answer]]) } });

/** What is given, read and held against a dossier as the user decides. @param into null for a new dossier */
export function useBringing(given: BringGiven, into: string | null): Taking {
  const [asked, setAsked] = useState<BringAsked>({ settings: noSettings, filter: "all", page: 0 });
  const [answered, setAnswered] = useState<BringAnswered | null>(null);
  const [isBroken, setBroken] = useState(false);
  const desk = useRef<Desk | null>(null);
  const last = useRef(0);
  const bringing = useRef<{ readonly number: number; readonly done: (view: BringDone | BringRefused) => void } | null>(
    null,
  );
  /** What the desk has been told already. */
  const told = useRef<{ given: BringGiven | null; into: string | null | undefined }>({ given: null, into: undefined });

  useEffect(() => {
    told.current = { given: null, into: undefined };
    desk.current = openDesk(
      one => {
        if (one.view.kind === "done" || one.number === bringing.current?.number) {
          if (one.number !== bringing.current?.number || one.view.kind === "preview") return;
          bringing.current.done(one.view);
          bringing.current = null;
        } else if (one.number === last.current) setAnswered(one);
      },
      () => setBroken(true),
    );
    return () => desk.current?.end();
  }, []);

  const orderNow = useCallback(
    (more: Partial<BringOrder>): number => {
      last.current += 1;
      const known = told.current;
      desk.current?.order({
        number: last.current,
        ...asked,
        ...(known.given === given ? {} : { given }),
        ...(known.into === into ? {} : { into }),
        ...more,
      });
      told.current = { given, into };
      return last.current;
    },
    [asked, given, into],
  );

  /** The number under which an order is out. An order of before is not the answer awaited: what is asked now is not out yet. */
  const [out, setOut] = useState<{ readonly number: number; readonly of: typeof orderNow } | null>(null);
  useEffect(() => setOut({ number: orderNow({}), of: orderNow }), [orderNow]);

  return {
    view: answered?.view ?? null,
    isWorking: !isBroken && (out?.of !== orderNow || answered?.number !== out.number),
    isBroken,
    asked,
    ask: useCallback(
      change => setAsked(before => ({ ...before, ...(typeof change === "function" ? change(before) : change) })),
      [],
    ),
    bring: head =>
      new Promise(done => {
        const waiting = orderNow({ head });
        bringing.current = { number: waiting, done };
        // Whatever was asked before is answered already, or will not be.
        setOut({ number: answered?.number ?? waiting, of: orderNow });
      }),
  };
}
