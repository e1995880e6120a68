/** Stands for a letter within quotation marks, where signs mean nothing. */
export const QUOTED = "\u0000";

/** Signs of other keyboards, each as long as the one it stands for. */
const sameSigns: Readonly<Record<string, string>> = {
  "＞": ">",
  "→": ">",
  "｜": "|",
  "（": "(",
  "）": ")",
  "［": "[",
  "］": "]",
  "：": ":",
  "？": "?",
  "×": "x",
  "–": "-",
};

const closing: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»", "„": "“" };

export type Signs = {
  /** As long as the line. What is quoted is covered by `QUOTED`. */
  readonly text: string;
  /** Where a quotation begins that does not end; null where all end. */
  readonly unclosedQuote: number | null;
};

/** Where a quotation that begins here ends: the place of its last mark. Within straight marks two stand for one. */
function endOfQuote(line: string, start: number, close: string): number {
  for (let at = line.indexOf(close, start + 1); at >= 0; at = line.indexOf(close, at + 1)) {
    if (close !== '"' || line[at + 1] !== close) return at;
    at += 1;
  }
  return -1;
}

/** The line with its signs alone: those within quotation marks are covered, those of other keyboards written as ours. */
export function signsOf(line: string): Signs {
  let text = "";
  let at = 0;
  while (at < line.length) {
    const sign = line[at]!;
    const close = closing[sign];
    const end = close === undefined ? -1 : endOfQuote(line, at, close);
    if (end >= 0) {
      text += QUOTED.repeat(end + 1 - at);
      at = end + 1;
    } else if (sign === '"') return { text: text + QUOTED.repeat(line.length - at), unclosedQuote: at };
    else {
      // "->" is an arrow only where it stands alone, since a hyphen can end a word.
      const isArrow = sign === "-" && line[at + 1] === ">" && (at === 0 || /\s/u.test(line[at - 1]!));
      text += isArrow ? " " : (sameSigns[sign] ?? sign);
      at += 1;
    }
  }
  return { text, unclosedQuote: null };
}

/** A text without the quotation marks round the whole of it. */
export function unquoted(text: string): string {
  const close = closing[text[0] ?? ""];
  if (close === undefined || text.length < 2) return text;
  const end = endOfQuote(text, 0, close);
  if (end === text.length - 1) {
    const inside = text.slice(1, -1);
    return (close === '"' ? inside.replaceAll('""', '"') : inside).trim();
  }
  // A quotation that does not end yet: it is being typed.
  return close === '"' && end < 0 ? text.slice(1).replaceAll('""', '"').trim() : text;
}
