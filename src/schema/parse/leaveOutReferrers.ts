import type { Path } from "../json/scanJson.ts";
import { forEachReference } from "../table/references.ts";
import type { Item, Reading, Target } from "./reading.ts";

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Leaves out everything that refers to something left out, directly or through others. */
export function leaveOutReferrers(reading: Reading): void {
  const everyTarget = [...reading.targets.values()].flatMap(ids => [...ids.values()]);
  const queue = everyTarget.filter(target => reading.isLeftOut(target));
  // An undamaged file need not be searched for referrers.
  if (queue.length === 0) return;
  const within = new Map<Item, Target[]>();
  for (const target of everyTarget) addTo(within, target.item, target);
  const referrers = new Map<Target, { readonly item: Item; readonly path: Path }[]>();
  for (const item of reading.all())
    forEachReference(item.list, item.value, (kind, id, path) => {
      const target = reading.find(kind, id);
      if (target) addTo(referrers, target, { item, path });
    });
  const done = new Set<Target>();
  for (let gone = queue.pop(); gone; gone = queue.pop()) {
    if (done.has(gone)) continue;
    done.add(gone);
    for (const { item, path } of referrers.get(gone) ?? []) {
      reading.leaveOut(item, path, "refers-to-left-out");
      for (const target of within.get(item) ?? []) if (reading.isLeftOut(target)) queue.push(target);
    }
  }
}
