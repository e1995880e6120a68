import { describe, expect, it } from "vitest";
import { type LongList, leavingLists } from "../../../../src/app/page/slices/leavingLists.ts";

/** A list of so many items, which notes how many it had left after each slice. */
function listOf(name: string, items: number, log: string[], first = 1): LongList {
  let size = items;
  return {
    size: () => size,
    first,
    shrinkTo(next) {
      size = next;
      log.push(`${name} ${size}`);
    },
  };
}

describe("long lists of a part that is left", () => {
  it("are emptied slice by slice, the longest first, and each to its end", async () => {
    const log: string[] = [];
    const lists = leavingLists();
    lists.join(listOf("short", 2, log));
    lists.join(listOf("long", 5, log));
    expect(lists.isLeaving()).toBe(false);
    const leaving = lists.leave();
    expect(lists.isLeaving()).toBe(true);
    expect(log).toEqual([]);
    await leaving;
    expect(log[0]).toBe("long 4");
    expect(log).toEqual(expect.arrayContaining(["long 0", "short 0"]));
  });

  it("are left alone once they went with another one", async () => {
    const log: string[] = [];
    const lists = leavingLists();
    const inner = listOf("inner", 3, log);
    const takeOut = lists.join(inner);
    lists.join({
      size: () => 4,
      first: 1,
      shrinkTo: () => takeOut(),
    });
    const outerGoes = lists.leave();
    // The outer one tells 4 for ever; it is done with when it was to have none.
    await outerGoes.catch(() => {});
    expect(log).toEqual([]);
  });
});

describe("long lists of a part that rests", () => {
  it("become as short as they came, with those of its parts, and grow again when it wakes", async () => {
    const log: string[] = [];
    const [outer, inner] = [leavingLists(), leavingLists()];
    outer.join(listOf("outer", 9, log, 4));
    outer.join(listOf("as it came", 3, log, 3));
    inner.join(listOf("inner", 5, log, 2));
    outer.joinPart(inner);
    await outer.rest();
    expect(log).toEqual(expect.arrayContaining(["outer 4", "inner 2"]));
    expect(log.filter(line => line.startsWith("as it came"))).toEqual([]);
    expect([outer.isLeaving(), inner.isLeaving()]).toEqual([true, true]);
    outer.wake();
    expect(log.slice(-3).sort()).toEqual(["as it came 4", "inner 3", "outer 5"]);
    expect([outer.isLeaving(), inner.isLeaving()]).toEqual([false, false]);
  });

  it("stay as they are from when it wakes, also in the middle of it", async () => {
    const log: string[] = [];
    const lists = leavingLists();
    lists.join(listOf("long", 1000, log));
    const resting = lists.rest();
    lists.wake();
    await resting;
    expect(log).toEqual(["long 1001"]);
  });

  it("are emptied if the part is given up after all", async () => {
    const log: string[] = [];
    const lists = leavingLists();
    lists.join(listOf("long", 40, log, 3));
    const resting = lists.rest();
    await lists.leave();
    await resting;
    expect(log.at(-1)).toBe("long 0");
  });
});
