/** Measures what one key in a form costs, from the text of the file to the new answers. */

import { withShared } from "../../src/app/documents/drafts/withShared.ts";
import { isHeavy } from "../../src/app/documents/files/isHeavy.ts";
import { checkOpened, readDossier } from "../../src/app/documents/files/readDossier.ts";
import {
  editBetween,
  enterFields,
  fileOf,
  type ItemAddress,
  type Journal,
  newJournal,
  problemTurns,
  setField,
  type TextRead,
  withEntry,
} from "../../src/edit/index.ts";
import { type FileIndex, inquiryOf, turnsOf } from "../../src/model/index.ts";
import { planes } from "../../src/schema/index.ts";
import { editedFile } from "./editFiles.ts";
import { median } from "./median.ts";
import { processorTime } from "./processorTime.ts";

/** Keys whose times are thrown away: by then the code is compiled, as it is for whoever writes. */
const WARM = 6;
/** ms after which no more keys are pressed, if these are enough. */
const BUDGET = 25_000;
const FEWEST = 6;

/** What a key costs, part by part, in ms of the processor. */
export type KeyTimes = {
  /** The new text, the edit between both, and its entry in the journal. */
  readonly edit: number;
  /** Reading the new text, to see whether the format takes it. */
  readonly asked: number;
  /** Checking what was read, and whether that is to be done aside. */
  readonly reading: number;
  readonly shared: number;
  /** All duties in all planes, for the workers that the picture shows. */
  readonly verdicts: number;
  /** What changes, for all workers, and problems that come and go. */
  readonly turns: number;
  /** Of the reading, what a worker does where the file is large. */
  readonly aside: number;
};
type KeyKind = "letter" | "code";
export type KeysMeasured = {
  readonly file: string;
  readonly bytes: number;
  readonly groups: number;
  readonly isAside: boolean;
  readonly keys: Readonly<Record<KeyKind, readonly KeyTimes[]>>;
};

type Reading = ReturnType<typeof readDossier> & { readonly file: FileIndex };

function read(text: string): Reading {
  const opened = readDossier(text);
  if (!opened.file) throw new Error("The file to be edited cannot be read.");
  return { ...opened, file: opened.file };
}

function checked({ opened: parsed, text }: TextRead): Reading {
  const opened = checkOpened(parsed, text);
  if (!opened.file) throw new Error("The edited file cannot be read.");
  return { ...opened, file: opened.file };
}

/** The entry nearest to the middle of its list that can be edited so. */
function middleOf<Item>(items: readonly Item[], test: (item: Item) => boolean): Item {
  const middle = items.length >> 1;
  const found = [...items.slice(middle), ...items.slice(0, middle).reverse()].find(test);
  if (found === undefined) throw new Error("Nothing in the file can be edited so.");
  return found;
}

/** The workers that the picture of a draft shows. */
function shownGroup({ chain }: ReturnType<typeof inquiryOf>): number | undefined {
  const { groups, inStart } = chain;
  return groups.find(one => inStart[one] !== inStart[one + 1]) ?? groups[0];
}

/** Measures one file, in this process. A letter of a name and a code take turns, both in the middle of their list. */
export function measureKeys(file: string, rounds: number): KeysMeasured {
  let text = editedFile(file);
  const bytes = new TextEncoder().encode(text).length;
  let reading = read(text);
  let json = fileOf(text);
  let journal: Journal = newJournal(text);
  const { parties, assertions } = reading.file.dossier;
  const named = middleOf(parties, ({ name }) => typeof name === "string");
  const stated = middleOf(assertions, ({ position }) => position === "holds" || position === "disclaims");
  let name = String(named.name);
  let { position } = stated;
  const keys: Record<KeyKind, KeyTimes[]> = { letter: [], code: [] };
  const begun = performance.now();
  const isOver = (pressed: number) =>
    pressed >= WARM + 8 * rounds || (pressed >= WARM + FEWEST && performance.now() - begun > BUDGET);
  for (let pressed = 0; !isOver(pressed); pressed += 1) {
    const kind: KeyKind = pressed % 2 === 0 ? "letter" : "code";
    let address: ItemAddress;
    let field: readonly [path: readonly string[], value: string];
    if (kind === "letter") {
      name += "abcdefghij"[(pressed >> 1) % 10];
      address = { list: "parties", id: named.id };
      field = [["name"], name];
    } else {
      position = position === "holds" ? "disclaims" : "holds";
      address = { list: "assertions", id: stated.id };
      field = [["position"], position];
    }
    const [where, value] = field;

    const before: TextRead = { text, file: json, opened: reading };
    const times = [processorTime()];
    const lap = () => times.push(processorTime());
    const entered = enterFields(before, address, [field]);
    lap();
    const written = setField(text, address, where, value);
    lap();
    const edit = editBetween(text, written)!;
    const seq = journal.steps.length + 1;
    const label = { code: "set", params: { list: address.list, name } };
    journal = withEntry(journal, { kind: "step", seq, parent: journal.head, edit, label, visit: kind, at: "" });
    lap();
    const isAside = isHeavy(journal.text);
    lap();
    // The draft takes over what was read to see that the format takes it.
    const opened = checked(entered.read);
    lap();
    const freshJson = entered.read.file;
    lap();
    const shared = withShared(opened, reading.file.dossier) as Reading;
    lap();
    const inquiry = inquiryOf(shared.file);
    const group = shownGroup(inquiry);
    if (group !== undefined)
      for (const duty of shared.file.duties) for (const plane of planes) inquiry.trace(group, duty, plane);
    lap();
    turnsOf(reading.file, shared.file);
    problemTurns({ problems: reading.problems, file: json }, { problems: shared.problems, file: freshJson });
    lap();

    if (entered.read.text !== written || journal.text !== written)
      throw new Error("The key was not written as it was meant.");
    const [entering, setting, entry, looking, checking, parsing, sharing, tracing, turning] = times
      .slice(1)
      .map((time, at) => time - times[at]!) as [number, number, number, number, number, number, number, number, number];
    if (pressed >= WARM)
      keys[kind].push({
        edit: setting + entry,
        asked: Math.max(0, entering - setting),
        reading: looking + checking + parsing,
        shared: sharing,
        verdicts: tracing,
        turns: turning,
        aside: isAside ? checking : 0,
      });
    [text, reading, json] = [written, shared, freshJson];
  }
  const inquiry = inquiryOf(reading.file);
  return { file, bytes, groups: inquiry.chain.groups.length, isAside: isHeavy(text), keys };
}

const PARTS = ["edit", "asked", "reading", "shared", "verdicts", "turns"] as const;
const wholeOf = (times: KeyTimes): number => PARTS.reduce((sum, part) => sum + times[part], 0);

const inMs = (time: number): string =>
  time >= 1000 ? `${(time / 1000).toFixed(2)} s` : time >= 10 ? `${Math.round(time)} ms` : `${time.toFixed(1)} ms`;

/** The table, in Markdown: a row for each file. */
export function reportKeys(all: readonly KeysMeasured[]): string {
  const rows = all.map(({ file, bytes, groups, isAside, keys: { letter, code } }) => {
    const middle = (read: (times: KeyTimes) => number, times: readonly KeyTimes[]) => inMs(median(times.map(read)));
    const own = (times: KeyTimes) => wholeOf(times) - times.aside;
    return [
      file,
      `${Math.round(bytes / 1000)} kB · ${groups}`,
      ...PARTS.map(part => middle(times => times[part], code)),
      `${middle(wholeOf, code)}${isAside ? ` (page ${middle(own, code)})` : ""}`,
      `${middle(wholeOf, letter)}${isAside ? ` (page ${middle(own, letter)})` : ""}`,
    ];
  });
  return [
    "| file | size · workers | edit | read: does the format take it? | check | share | verdicts shown | what changes | a code: together | a letter: together |",
    "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |",
    ...rows.map(cells => `| ${cells.join(" | ")} |`),
  ].join("\n");
}
