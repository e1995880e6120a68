/** The traces of one file as `trace --json` and `trace --json-lines` print them. */
import {
  answersInBrief,
  briefGroupRecord,
  briefTraceRecord,
  type Inquiry,
  type PartyIndex,
  traceRecord,
} from "../../model/index.ts";
import type { Evidence, Plane } from "../../schema/index.ts";

/** A copy without anything `private`, at any depth. */
const withoutPrivate = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (key, inside) => (key === "private" ? undefined : inside)));

/** The ids of the quotes and sources that evidence cites: its words may be those of a source that nobody may name. */
const idsIn = (evidence: Evidence): readonly string[] => [
  ...new Set(evidence.map(item => (typeof item === "string" ? item : "source" in item ? item.source : item.quoteId))),
];

const withIds = <Item extends { readonly evidence?: Evidence | undefined }>(item: Item) =>
  withoutPrivate(item.evidence ? { ...item, evidence: idsIn(item.evidence) } : item);

/**
 * What the file says of a group as workers: its own fields and the figures about it, without `private`, and of their
 * evidence the ids alone. Of a withheld group the fields do not leave, and the figures do.
 */
export function peopleRecord({ file }: Inquiry, group: PartyIndex) {
  const { parties, figures } = file.dossier;
  const { id, workers, withheld } = parties[group]!;
  return {
    workers: id,
    facts: workers && !withheld ? withIds(workers) : null,
    figures: figures.filter(({ about }) => about === id).map(withIds),
  };
}

export type TraceSelection = {
  readonly groups: readonly PartyIndex[];
  readonly duties: readonly string[];
  readonly planes: readonly Plane[];
};

/** All traces that are asked for, group by group. */
export function* traceRecords(inquiry: Inquiry, { groups, duties, planes }: TraceSelection) {
  for (const group of groups)
    for (const duty of duties)
      for (const plane of planes) yield traceRecord(inquiry, group, inquiry.trace(group, duty, plane));
}

/** For each group that is asked about a line on its chain, then one for each trace on which anything is written. */
export function* briefLines({ file, chain, book }: Inquiry, selection: TraceSelection): Generator<string> {
  for (const answers of answersInBrief(chain, book, selection)) {
    const records = [
      briefGroupRecord(file, answers),
      ...answers.traces.map(trace => briefTraceRecord(file, answers.group, trace)),
    ];
    yield records.map(record => `${JSON.stringify(record)}\n`).join("");
  }
}
