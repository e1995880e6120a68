/** What somebody pasted as evidence: an address, a passage, or both in any order. */
import { plainUrlOf } from "../base/index.ts";
import { quoteLength } from "../schema/index.ts";
import { likelyLanguage } from "./likelyLanguage.ts";
import { sameAddress, withoutTracking } from "./sameAddress.ts";
import { withoutControls } from "./withoutControls.ts";

/**
 * What is to be told of what was read. `long-quote`: of more than 50 words; `controls`: control characters were taken
 * out; `from-fragment`: the address itself names the passage, which is to be compared with the source; `cut`: that
 * address names only the beginning and the end; `more-addresses`: only the first address was taken, of several without
 * a passage.
 */
export type PastedNote = "long-quote" | "controls" | "from-fragment" | "cut" | "more-addresses";

export type Pasted = {
  /** Without what only tracks the reader, and without the passage that it named. */
  readonly url?: string;
  /** Verbatim, in one line, without the quotation marks round it. */
  readonly quote?: string;
  /** A guess: a BCP 47 tag. */
  readonly language?: string;
  /** Page, paragraph or time, as it was written. */
  readonly locator?: string;
  readonly title?: string;
  readonly notes: readonly PastedNote[];
};

/**
 * Why nothing was taken: nothing is there, the source of a web page, more than a passage, or words with several
 * addresses, of which nobody knows whose they are.
 */
export type PasteTrouble = "empty" | "web-page" | "too-long" | "several-addresses";

/** Letters: some four pages. No passage of 50 words with its address and title is as long. */
const MOST_LETTERS = 10_000;
const WEB_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/iu;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>/giu;
const MOST_TAGS = 5;

const ADDRESS = /(?:https?:\/\/|www\.(?=[\p{L}\p{N}-]+\.))[^\s<>"“”«»]+/giu;
const DOI = /\bdoi:\s*(10\.\d{4,9}\/[^\s<>"“”«»]+)/giu;
/** An address as people write it, without its scheme: a site with or without a page of it, or the number of a DOI. */
const BARE =
  /(?<![\p{L}\p{N}@./:=%_-])(?:10\.\d{4,9}\/[^\s<>"“”«»]+|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{Ll}{2,24}(?:[/?][^\s<>"“”«»]*|(?![\p{L}\p{N}@_-])))/gu;
const DOI_NUMBER = /^10\.\d{4,9}\//u;
/** The name of a file, and of no site. */
const FILE =
  /^[^/?]*\.(?:pdf|docx?|odt|rtf|txt|md|html?|xml|json|csv|tsv|xlsx?|ods|pptx?|mp[34]|m4a|wav|ogg|mov|avi|jpe?g|png|gif|svg|webp|heic|zip|eml|msg)$/iu;
/** What may stand before an address that is none of a sentence's words: the end of one, a bracket, a word that leads to it. */
const BEFORE =
  /(?:^|[.!?…。！？”»"’』」)\]([<|:–—]|\s-|\b(?:see|cf\.?|sources?|via|from|link|url|voir|lien))[\s([<|–—:-]*$/iu;
/** What a sentence sets behind an address. A bracket belongs to it only where it was opened in it. */
const BEHIND = /[.,;:!?'’…]+$/u;
/** What may stand behind such an address: the end of the line, a dash, the passage in its marks, or the place in it. */
const BEHIND_IT =
  /^[)\]>.,;\s]*(?:\n|$)|^\s+[–—|-]\s|^\s*:?\s+["“”„«»‹‘「『]|^,?\s*(?:pp?\.|pages?\b|S\.|§|¶|para\b|no?\.)\s*\d/iu;

function trimmedAddress(found: string): string {
  let address = found;
  for (;;) {
    const before = address;
    address = address.replace(BEHIND, "");
    for (const [open, close] of ["()", "[]", "{}"] as const)
      if (address.endsWith(close!) && address.split(open!).length < address.split(close!).length)
        address = address.slice(0, -1);
    if (address === before) return address;
  }
}

/** Without the name and password that no address of the format may have. */
const isTaken = (address: string): boolean => {
  const url = plainUrlOf(address);
  return url !== null && url.hostname !== "";
};

/** Stands for an address that was taken. Nobody pastes it: control characters are taken out before. */
const TAKEN = "\u0001";

/** Lines in place of the addresses that were taken, without the brackets and dashes round these. */
const withoutTaken = (text: string): string =>
  text
    .split(TAKEN)
    .map((piece, place, all) => {
      let end = piece.length;
      if (place < all.length - 1) while (end > 0 && " \t([<|–—-".includes(piece[end - 1]!)) end -= 1;
      const before = piece.slice(0, end);
      return place > 0 ? before.replace(/^[)\]>.,;:]*(?:[ \t]+[–—|-]+(?=\s))?/u, "") : before;
    })
    .join("\n");

/**
 * Is it the address of a passage, and no word of its sentence? It stands alone in its line, behind the end of a sentence,
 * or behind a word that leads to it.
 */
function isBare(address: string, before: string, behind: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return !FILE.test(trimmedAddress(address)) && BEFORE.test(line) && BEHIND_IT.test(behind);
}

type NamedPassage = { readonly address: string; readonly quote: string | null; readonly isCut: boolean };

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Parts an address from the passage that it names (https://wicg.github.io/scroll-to-text-fragment/):
 * `#:~:text=[prefix-,]start[,end][,-suffix]`.
 */
function withoutFragment(address: string): NamedPassage {
  const at = address.indexOf(":~:");
  const hash = address.indexOf("#");
  if (at < 0 || hash < 0 || at < hash) return { address, quote: null, isCut: false };
  const passages = address
    .slice(at + ":~:".length)
    .split("&")
    .filter(part => part.startsWith("text="))
    .map(part => {
      const [start, end] = part
        .slice("text=".length)
        .split(",")
        .filter(
          (piece, place, all) =>
            !(place === 0 && piece.endsWith("-")) && !(place === all.length - 1 && piece.startsWith("-")),
        );
      return [start, end].filter(piece => piece !== undefined).map(decoded);
    })
    .filter(pieces => pieces.length > 0);
  const quote = passages.map(pieces => pieces.join(" […] ")).join(" […] ");
  return {
    address: address.slice(0, at).replace(/#$/u, ""),
    quote: quote === "" ? null : quote,
    isCut: passages.length > 1 || passages.some(pieces => pieces.length > 1),
  };
}

const MARKS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["„", "“"],
  ["„", "”"],
  ["”", "”"],
  ["«", "»"],
  ["»", "«"],
  ["‹", "›"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
  ["'", "'"],
];

const inOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** A text without the quotation marks round all of it, and whether it had some. */
function withoutMarks(text: string): { readonly words: string; readonly hadMarks: boolean } {
  for (const [open, close] of MARKS) {
    if (text.length < 2 || !text.startsWith(open) || !text.endsWith(close)) continue;
    const inner = text.slice(open.length, -close.length);
    // “A” and “B” has no marks round all of it; an apostrophe closes nothing.
    const isWhole =
      open === "‘" || open === "'" ? !/['’](?!\p{L})/u.test(inner) : !inner.includes(close) && !inner.includes(open);
    if (isWhole) return { words: inner.trim(), hadMarks: true };
  }
  return { words: text, hadMarks: false };
}

const LOCATOR =
  /(?:\bpp?\.?\s?\d+(?:\s?[-–]\s?\d+)?|\b(?:pages?|para(?:graph|graphe|s)?\.?|§{1,2}|art(?:icle|\.)?|section|sec\.|ch(?:apter|apitre|\.))\s?\d+[\w.–-]*|§{1,2}\s?\d+[\w.–-]*|(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))/iu;
/** A place in the source, alone in its line or behind the passage, with what parts it from that. */
const LOCATOR_AT_END = new RegExp(String.raw`(?:^|[\s”»"’')])[-–—,;(\[\s]*(${LOCATOR.source})[)\].,;\s]*$`, "iu");

function takeLocator(text: string): { readonly rest: string; readonly locator: string | null } {
  const found = LOCATOR_AT_END.exec(text);
  if (!found) return { rest: text, locator: null };
  // The mark that closes the passage is its own.
  const kept = text.slice(0, found.index) + (/^[”»"’')]/u.exec(found[0])?.[0] ?? "");
  return { rest: kept.trim(), locator: found[1]!.trim() };
}

const MOST_LETTERS_OF_TITLE = 200;
const WORDS_OF_TITLE = 25;
/** How a sentence ends, in any script. */
const SENTENCE_END = /[.!?…。！？؟।]["”»’']?$/u;
const mayBeTitle = (line: string): boolean =>
  line.length <= MOST_LETTERS_OF_TITLE &&
  line.split(" ").length <= WORDS_OF_TITLE &&
  !SENTENCE_END.test(line) &&
  !/^\p{Ll}/u.test(line);
/** "Title | Publisher", as windows and shared links name a page. */
const NAMES_A_PAGE = /\s[|–—·-]\s(?=\p{Lu}|\p{Lo})[^|.!?]{2,60}$/u;

type WordsBeside = { readonly quote: string | null; readonly title: string | null; readonly locator: string | null };

/** A passage between quotation marks, with other words before or behind. */
const QUOTED = /(?:“([^“”]+)”|«([^«»]+)»|„([^“”]+)[“”]|「([^「」]+)」|"([^"]+)")/u;
/** The least letters of words in quotation marks that are the passage, and not a part of a title. */
const LEAST_QUOTED = 25;

/** What the words beside an address are: a passage, the title of its source, a place in it. */
function wordsOf(text: string, hasAddress: boolean): WordsBeside {
  const lines = text.split(/\n+/u).map(inOneLine).filter(Boolean);
  let locator: string | null = null;
  const kept = lines.flatMap(line => {
    const { rest, locator: found } = takeLocator(line);
    if (found === null || locator !== null) return [line];
    // Within a passage without marks, a number of a page or an hour can be a part of the sentence.
    const isBeside = rest === "" || /[”»"」.)]$/u.test(rest) || /[([]/u.test(line.slice(rest.length, rest.length + 3));
    if (!isBeside) return [line];
    locator = found;
    return rest === "" ? [] : [rest.replace(/[([\s]+$/u, "")];
  });
  const all = kept.join(" ");
  if (all === "") return { quote: null, title: null, locator };
  const whole = withoutMarks(all);
  if (whole.hadMarks) return { quote: whole.words, title: null, locator };
  const quoted = QUOTED.exec(all);
  const passage = quoted?.slice(1).find(Boolean);
  const beside = quoted ? inOneLine(all.replace(quoted[0], " ")).replace(/^[-–—:,;(\s]+|[-–—:,;(\s]+$/gu, "") : "";
  if (
    passage &&
    passage.length >= LEAST_QUOTED &&
    beside.length < passage.length &&
    (beside === "" || mayBeTitle(beside))
  )
    return { quote: passage.trim(), title: beside === "" ? null : beside, locator };
  const [first, last] = [kept[0]!, kept.at(-1)!];
  if (kept.length > 1) {
    if (mayBeTitle(last.replace(/^[-–—]\s*/u, "")) && /^[-–—]/u.test(last))
      return { quote: withoutMarks(kept.slice(0, -1).join(" ")).words, title: last.replace(/^[-–—]\s*/u, ""), locator };
    if (hasAddress && mayBeTitle(first))
      return { quote: withoutMarks(kept.slice(1).join(" ")).words, title: first, locator };
    if (hasAddress && mayBeTitle(last))
      return { quote: withoutMarks(kept.slice(0, -1).join(" ")).words, title: last, locator };
  } else if (hasAddress && mayBeTitle(first) && NAMES_A_PAGE.test(first)) return { quote: null, title: first, locator };
  return { quote: all, title: null, locator };
}

/** Words that only lead to an address: "(see …)", "Source: …". */
const LEADS = /^[\s(["–—-]*(?:see|cf\.?|sources?|via|from|link|url|here|voir|lien|sur|at|on)[\s.:)\]"–—-]*$/gimu;

/**
 * Reads what was pasted. Nothing is fetched: what the address leads to is not known.
 * @returns the trouble where nothing was taken, so that whoever pasted keeps it
 */
export function pastedEvidence(pasted: string): Pasted | { readonly trouble: PasteTrouble } {
  if (pasted.length > MOST_LETTERS) return { trouble: WEB_PAGE.test(pasted.slice(0, 1000)) ? "web-page" : "too-long" };
  if (WEB_PAGE.test(pasted) || (pasted.match(TAG)?.length ?? 0) > MOST_TAGS) return { trouble: "web-page" };
  const notes = new Set<PastedNote>();
  const lines = pasted.replace(/\r\n?/gu, "\n");
  const clean = withoutControls(lines);
  if (clean !== lines.replace(/^\ufeff/u, "")) notes.add("controls");

  const found: NamedPassage[] = [];
  const take = (written: string): string => {
    const address = trimmedAddress(written);
    const bare = DOI_NUMBER.test(address) ? `doi.org/${address}` : address;
    const whole = /^https?:/iu.test(bare) ? bare : `https://${bare}`;
    if (!isTaken(whole)) return written;
    const read = withoutFragment(whole);
    if (!found.some(one => sameAddress(one.address, read.address))) found.push(read);
    return TAKEN;
  };
  const withScheme = clean.replace(DOI, (_, doi: string) => take(doi)).replace(ADDRESS, take);
  // Beside a whole address, the name of a site is a part of the passage.
  const alone =
    found.length > 0
      ? withScheme
      : withScheme.replace(BARE, (written: string, place: number, all: string) =>
          isBare(written, all.slice(0, place), all.slice(place + written.length)) ? take(written) : written,
        );
  const [named] = found;
  const url = named && withoutTracking(named.address);
  if (found.length > 1) notes.add("more-addresses");
  const text = withoutTaken(alone)
    .replace(/^[\s.,;:()[\]<>–—-]+$/gmu, "")
    .replace(LEADS, url === undefined ? "$&" : "");
  const { quote: written, title, locator } = wordsOf(text.trim(), url !== undefined);
  // Each passage has its own address. Which is whose is not to be guessed.
  if (found.length > 1 && written !== null) return { trouble: "several-addresses" };
  const { quote: inAddress, isCut } = named ?? { quote: null, isCut: false };
  const fromAddress = inAddress === null ? null : inOneLine(withoutControls(inAddress));
  const quote = written ?? fromAddress;
  if (url === undefined && quote === null) return { trouble: "empty" };
  if (written === null && fromAddress !== null) notes.add(isCut ? "cut" : "from-fragment");
  if (quote !== null && quoteLength(quote).tooLong) notes.add("long-quote");
  const language = quote === null ? null : likelyLanguage(quote);
  return {
    ...(url === undefined ? {} : { url }),
    ...(quote === null || quote === "" ? {} : { quote }),
    ...(language === null ? {} : { language }),
    ...(locator === null ? {} : { locator }),
    ...(title === null ? {} : { title }),
    notes: [...notes],
  };
}
