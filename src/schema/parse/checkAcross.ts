/** Checks the rules that depend on what a reference leads to. */

import { type JsonObject, valueAt } from "../json/valueAt.ts";
import { isGroupKind, isHopType, type PartyKind } from "../table/chainCodes.ts";
import type { Reading } from "./reading.ts";

export function checkAcross(reading: Reading): void {
  linksFitTheirParties(reading);
  workersAreGroups(reading);
  decisionsDecide(reading);
  oneDefaultPerSet(reading);
  oneHypothesisPerSet(reading);
}

const partyOf = (reading: Reading, id: unknown): JsonObject | null =>
  typeof id === "string" ? (reading.find("party", id)?.item.value ?? null) : null;

function linksFitTheirParties(reading: Reading): void {
  for (const item of reading.itemsOf("links")) {
    const { type, to } = item.value;
    if (!isHopType(String(type))) continue;
    for (const field of ["from", "to"]) {
      const id = item.value[field];
      if (partyOf(reading, id)?.placed !== false) continue;
      reading.report("hop-on-unplaced", [...item.path, field], id, { party: String(id) });
      reading.leaveOut(item, [field], "hop-on-unplaced");
    }
    const engaged = partyOf(reading, to);
    if (type === "engages" && engaged && !isGroupKind(engaged.kind as PartyKind))
      reading.report("engages-no-group", [...item.path, "to"], to, { party: String(to), kind: String(engaged.kind) });
  }
}

function workersAreGroups(reading: Reading): void {
  for (const list of ["assertions", "conditions", "money", "proceedings"] as const)
    for (const item of reading.itemsOf(list)) {
      const { workers } = item.value;
      if (!Array.isArray(workers)) continue;
      workers.forEach((id, index) => {
        const party = partyOf(reading, id);
        if (!party || isGroupKind(party.kind as PartyKind)) return;
        const params = { party: String(id), kind: String(party.kind) };
        reading.report("workers-no-group", [...item.path, "workers", index], id, params);
      });
    }
}

function decisionsDecide(reading: Reading): void {
  for (const item of reading.itemsOf("assertions")) {
    const { decision: id } = item.value;
    const target = typeof id === "string" ? reading.find("decision", id) : null;
    if (!target || valueAt(target.item.value, [...target.part, "finality"]) !== undefined) continue;
    reading.report("decision-without-finality", [...item.path, "decision"], id);
    reading.leaveOut(item, ["decision"], "decision-without-finality");
  }
}

function oneDefaultPerSet(reading: Reading): void {
  const defaults = new Map<unknown, unknown>();
  for (const item of reading.itemsOf("hypotheses")) {
    const { id, set } = item.value;
    if (item.value.default !== true) continue;
    const first = defaults.get(set);
    if (first === undefined) {
      defaults.set(set, id);
      continue;
    }
    reading.report("two-defaults", [...item.path, "default"], true, { set: String(set), first: String(first) });
    reading.leaveOut(item, ["default"], "two-defaults");
  }
}

function oneHypothesisPerSet(reading: Reading): void {
  for (const list of ["parties", "links", "assertions", "conditions", "money"] as const)
    for (const item of reading.itemsOf(list)) {
      const { hypotheses } = item.value;
      if (!Array.isArray(hypotheses)) continue;
      const sets = new Map<unknown, unknown>();
      hypotheses.forEach((id, index) => {
        const set = typeof id === "string" ? reading.find("hypothesis", id)?.item.value.set : undefined;
        if (set === undefined) return;
        const first = sets.get(set);
        if (first === undefined || first === id) {
          sets.set(set, id);
          return;
        }
        const path = ["hypotheses", index];
        reading.report("two-of-one-set", [...item.path, ...path], id, { set: String(set), first: String(first) });
        reading.leaveOut(item, path, "two-of-one-set");
      });
    }
}
