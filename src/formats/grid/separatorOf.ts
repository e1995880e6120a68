/** Signs that part cells, the likelier first where two part equally well. */
const SEPARATORS = ["\t", ";", ",", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** So many lines tell. */
const LINES = 50;
/** And no more letters than this, where lines are long. */
const LETTERS = 200_000;

type Counts = Record<Separator, number>;
const none = (): Counts => ({ "\t": 0, ";": 0, ",": 0, "|": 0 });

/** How often each sign stands outside quotation marks, line by line. A mark opens only where a cell can begin. */
export function countsOf(text: string): readonly Counts[] {
  const lines: Counts[] = [];
  let counts = none();
  let isQuoted = false;
  let isStart = true;
  let isFilled = false;
  const end = Math.min(text.length, LETTERS);
  for (let at = 0; at < end && lines.length < LINES; at += 1) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter === '"') isQuoted = false;
      continue;
    }
    if (letter === '"' && isStart) {
      isQuoted = true;
      isFilled = true;
      continue;
    }
    // A doubled mark goes on with the same cell.
    if (letter === '"' && text[at - 1] === '"') {
      isQuoted = true;
      continue;
    }
    if (letter === "\n" || letter === "\r") {
      if (isFilled) lines.push(counts);
      counts = none();
      isFilled = false;
      isStart = true;
      continue;
    }
    isFilled ||= letter.trim() !== "";
    isStart = letter in counts;
    if (isStart) {
      counts[letter as Separator] += 1;
      isFilled = true;
    }
  }
  if (isFilled && lines.length < LINES) lines.push(counts);
  return lines;
}

/** How often the commonest count comes. */
function mostEqual(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return Math.max(0, ...times.values());
}

/**
 * The sign that parts the cells of a text: the one that stands in the most lines, and in most of them equally often.
 * Signs between quotation marks part nothing, so that decimal commas and commas in sentences count little.
 * @param isPasted from the clipboard, where a tabulator in the first lines means cells of a spreadsheet
 * @returns null where no sign parts anything: a single column
 */
export function separatorOf(text: string, isPasted = false): Separator | null {
  const lines = countsOf(text);
  if (lines.length === 0) return null;
  if (isPasted && lines.some(counts => counts["\t"] > 0)) return "\t";
  let best: Separator | null = null;
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = lines.map(line => line[separator]).filter(count => count > 0);
    // The head decides much: a sign that is not in it parts hardly anything.
    const head = lines[0]![separator] > 0 ? 1.5 : 1;
    const score = (counts.length + mostEqual(counts)) * head;
    if (counts.length > 0 && score > most) [best, most] = [separator, score];
  }
  return best;
}
