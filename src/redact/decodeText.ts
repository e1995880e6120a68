/** Decodes escapes in a text: those of HTML, JSON, JavaScript, CSS and addresses. */

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acute: "\u0301",
    grave: "\u0300",
    circ: "\u0302",
    uml: "\u0308",
    tilde: "\u0303",
    cedil: "\u0327",
    ring: "\u030a",
    caron: "\u030c",
    breve: "\u0306",
    ogon: "\u0328",
    macr: "\u0304",
    dot: "\u0307",
    dblac: "\u030b",
  }),
);
/**
 * Named character references that may occur in names. Those of letters with marks are composed (`LETTER_WITH_MARK`).
 */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    AMP: "&",
    lt: "<",
    LT: "<",
    gt: ">",
    GT: ">",
    quot: '"',
    QUOT: '"',
    apos: "'",
    nbsp: "\u00a0",
    shy: "\u00ad",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    zwnj: "\u200c",
    zwj: "\u200d",
    lrm: "\u200e",
    rlm: "\u200f",
    ndash: "–",
    mdash: "—",
    hyphen: "‐",
    dash: "‐",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    laquo: "«",
    raquo: "»",
    lsaquo: "‹",
    rsaquo: "›",
    hellip: "…",
    middot: "·",
    bull: "•",
    szlig: "ß",
    aelig: "æ",
    AElig: "Æ",
    oelig: "œ",
    OElig: "Œ",
    oslash: "ø",
    Oslash: "Ø",
    eth: "ð",
    ETH: "Ð",
    thorn: "þ",
    THORN: "Þ",
    lstrok: "ł",
    Lstrok: "Ł",
    dstrok: "đ",
    Dstrok: "Đ",
    inodot: "ı",
    euro: "€",
    pound: "£",
    yen: "¥",
    copy: "©",
    reg: "®",
    trade: "™",
    deg: "°",
    sect: "§",
    para: "¶",
    ordf: "ª",
    ordm: "º",
    Tab: "\t",
    NewLine: "\n",
    excl: "!",
    num: "#",
    dollar: "$",
    percnt: "%",
    lpar: "(",
    rpar: ")",
    ast: "*",
    plus: "+",
    comma: ",",
    period: ".",
    sol: "/",
    colon: ":",
    semi: ";",
    equals: "=",
    quest: "?",
    commat: "@",
    lsqb: "[",
    lbrack: "[",
    bsol: "\\",
    rsqb: "]",
    rbrack: "]",
    lowbar: "_",
    grave: "`",
    lcub: "{",
    rcub: "}",
    verbar: "|",
  }),
);
const LETTER_WITH_MARK = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron|breve|ogon|macr|dot|dblac)$/;

/** One escape, or a row of `%XX`, since several of these make one character. */
const SIGN =
  /&#(\d{1,7});?|&#[xX]([0-9a-fA-F]{1,6});?|&([A-Za-z][A-Za-z0-9]{1,8});?|[\\%]u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{1,6})\}|\\x([0-9a-fA-F]{2})|\\([0-9a-fA-F]{2,6})[ \n]?|\\(["'\\/bfnrt])|((?:%[0-9a-fA-F]{2})+)|\]\]><!\[CDATA\[/g;

const ESCAPES: ReadonlyMap<string, string> = new Map(Object.entries({ b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" }));

function fromCode(code: number): string {
  // The two halves of a surrogate pair become one character by standing side by side.
  return code <= 0xffff ? String.fromCharCode(code) : code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");

function fromPercent(written: string): string {
  const bytes = Uint8Array.from(written.slice(1).split("%"), pair => Number.parseInt(pair, 16));
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

function fromName(name: string, written: string): string {
  const named = NAMED.get(name);
  if (named !== undefined) return named;
  const [, letter, mark] = LETTER_WITH_MARK.exec(name) ?? [];
  return letter === undefined ? written : letter + MARKS.get(mark!)!;
}

/** The text with every escape decoded once. */
export function decodeText(text: string): string {
  if (!/[&\\%]|\]\]></.test(text)) return text;
  return text.replaceAll(
    SIGN,
    (written, decimal, hex, name, unit, point, byte, css, escaped, percent: string | undefined) => {
      if (decimal !== undefined) return fromCode(Number(decimal));
      if (name !== undefined) return fromName(name, written);
      if (escaped !== undefined) return ESCAPES.get(escaped) ?? escaped;
      if (percent !== undefined) return fromPercent(percent);
      const code: string | undefined = hex ?? unit ?? point ?? byte ?? css;
      return code === undefined ? "" : fromCode(Number.parseInt(code, 16));
    },
  );
}

/** How deep escapes may be nested, such as JSON in an attribute in an address. */
const ROUNDS = 5;

/** The text, and its readings with escapes decoded once, twice and so on, until nothing changes. */
export function readingsOfText(text: string): readonly string[] {
  const readings = [text];
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = readings[readings.length - 1]!;
    const next = decodeText(last);
    if (next === last) break;
    readings.push(next);
  }
  return readings;
}
