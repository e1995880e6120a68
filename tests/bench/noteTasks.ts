/** The tasks of a page, from the trace of Chromium. */
import type { Page } from "playwright-core";

/** ms; shorter tasks are of no interest, and there are very many. */
const SHORTEST = 10;

/** What is read of an event of Chromium's trace; `tdur` is its processor time in µs, `ts` its beginning. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/**
 * Notes the tasks of the page's own thread.
 * @returns ends this, and tells the processor time of each in ms, which a busy machine hardly changes
 */
export async function noteTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const isOver = new Promise<unknown>(resolve => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "__metadata"] },
  });
  return async () => {
    await session.send("Tracing.end");
    await isOver;
    const own = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
    const threads = new Set(own.map(({ pid, tid }) => `${pid} ${tid}`));
    const all = events.filter(({ pid, tid }) => threads.has(`${pid} ${tid}`)).sort((a, b) => a.ts - b.ts);
    // A task is told once for each of the loops it runs in: the inner ones are a part of the outer one.
    const ends = new Map<string, number>();
    const tasks = all.filter(({ pid, tid, ts, dur = 0 }) => {
      const end = ends.get(`${pid} ${tid}`) ?? 0;
      ends.set(`${pid} ${tid}`, Math.max(end, ts + dur));
      return ts >= end;
    });
    return tasks.map(({ tdur = 0 }) => tdur / 1000).filter(time => time >= SHORTEST);
  };
}
