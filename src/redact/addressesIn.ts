/**
 * Parts of a text that identify somebody by themselves: addresses, handles, hosts; and the names that are written within
 * addresses, accounts and names of files.
 */
import { labelWords } from "./labelWords.ts";
import { codesOfFormat } from "./publishedIds.ts";
import { undoneAddresses } from "./undoneAddresses.ts";

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu;
const ADDRESS = /\b(?:(?:https?|ftp):\/\/|www\.)[^\s<>"'”»)\]]+/giu;
const BARE_HOST =
  /(?<![\p{L}\p{N}@/._-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:com|org|net|info|biz|io|ai|app|co|dev|eu|africa|agency|example|jobs|media|news|onion|online|press|shop|site|tech|work|xyz|[a-z]{2})(?:\/[^\s<>"'”»)\]]*)?(?![\p{L}\p{N}@])/giu;

/** Hosts that millions share, where a part of the path identifies somebody, and which part that is. */
const SHARED: readonly (readonly [host: RegExp, path: RegExp | null])[] = [
  [/^(?:[a-z]{2,3}\.)?linkedin\.com$/iu, /^\/(?:in|company|school)\/(?<one>[^/]+)/u],
  [/^(?:m\.|www\.)?(?:facebook|fb)\.com$/iu, /^\/(?:groups\/|people\/|pages\/)?(?<one>[^/]+)/u],
  [
    /^(?:mobile\.)?(?:x|twitter|instagram|tiktok|threads|github|medium|vk|t|wa|bsky|telegram)\.(?:com|net|me|app)$/iu,
    /^\/(?:profile\/)?@?(?<one>[^/]+)/u,
  ],
  [/(?:^|\.)reddit\.com$/iu, /^\/u(?:ser)?\/(?<one>[^/]+)/u],
  [/(?:^|\.)youtube\.com$/iu, /^\/(?:@|c\/|user\/|channel\/)(?<one>[^/]+)/u],
  [/^(?:docs|drive)\.google\.com$/iu, /\/d\/(?<one>[^/]{20,})/u],
  [/^(?:bit\.ly|goo\.gl|maps\.app\.goo\.gl|youtu\.be|signal\.group)$/iu, /^\/(?<one>[^/]+)/u],
  [
    /(?:^|\.)(?:archive\.(?:org|ph|is|today)|doi\.org|dropbox\.com|glassdoor\.\w+|gmail\.com|google\.\w+|googlemail\.com|hotmail\.com|indeed\.\w+|outlook\.com|proton(?:mail)?\.(?:com|me)|substack\.com|whatsapp\.com|wikipedia\.org|xing\.com|yahoo\.\w+)$/iu,
    null,
  ],
];
/** Words that stand in such paths and identify nobody. */
const OF_PATHS: ReadonlySet<string> = new Set(
  "about events explore hashtag home http https intent jobs login notifications people places posts profile search share sharer status watch".split(
    " ",
  ),
);
const LEAST = 4;
/** The address of an archive, which contains the archived address. */
const WITHIN = /https?:\/\/(?:web\.)?archive\.[a-z]+\/.*?(?<inner>https?:\/\/.+)$/iu;

const isShared = (host: string): boolean => SHARED.some(([shared]) => shared.test(host));

/** An address or a name in a text. How it is looked for is told by `SecretText`. */
export type FoundAddress = {
  readonly text: string;
  readonly as: "text" | "handle" | "name";
  /** Do its words stand in their own order only? */
  readonly isInOrder: boolean;
  /** Is it how somebody can be reached, or a part of that? */
  readonly isContact: boolean;
};

/** Mailboxes that many may read, and words in the names of most files: they name nobody. */
const ORDINARY: ReadonlySet<string> = new Set([
  ...labelWords,
  ...[...codesOfFormat].flatMap(code => code.split("-")),
  ..."abuse academy accounts admin administration affairs agency applications april archives assistant audit august auth billing board booking brand briefing bureau business buy call campaign care career careers center central centre chairman chat chief claims club commission communication communications community complaint complaints compliance control corporate correspondence council credit crew customer customers customerservice cv data db december deliveries delivery dev development digital director directors dispatch donations download downloads draft dsgvo edit edition editorial editors education emergency employment english enquiries enquiry events example executive export external february feedback final finance forum foundation france french frontdesk general german global government group guest head headquarters heading hello help helpdesk helpline hi hiring hotline hr hq human img impressum info infos inquiries inquiry insurance international investigations investor investors invoice invoices january july june kontakt labor labour legal letter library list local mailbox main maintenance management marketing march master media membership ministry network new news newsdesk newsletter newsroom no nobody noreply normal notification notifications november october offer office offices operations order orders partner partners payment payments payroll pdf people personnel police policy post postmaster presse press pressoffice privacy procurement product project projects protection public publications purchase purchasing rapport reception records recruiting recruitment redaktion relations release research reservations resources returns root safety sales scan schedule school screen screenshot secretariat secretary sector september service services share shop slip slips social spokesman spokesperson spokeswoman staff student students subscribe subscriptions support team tech technical technology test tip tips training treasurer university upload uploads users web webmaster welcome whistleblower".split(
    " ",
  ),
]);
const isOrdinary = (word: string): boolean => ORDINARY.has(word.toLowerCase());

const PARTS = /[\s._\-+~%,()[\]=&]+/u;
const WITHIN_WORD = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|[\p{Lo}\p{M}]+/gu;
const DIGITS_AROUND = /^\p{Nd}+|\p{Nd}+$/gu;

/** The words of a handle or of the name of a file, but for digits and for words that say nothing of a person. */
function tellingWords(written: string): readonly string[] {
  return written.split(PARTS).flatMap(part => {
    const letters = part.replaceAll(DIGITS_AROUND, "");
    // "4a12b" is chance, and so is the letter of "a12".
    if (/\p{Nd}/u.test(letters) || (letters !== part && [...letters].length < 2)) return [];
    return (letters.match(WITHIN_WORD) ?? []).filter(word => !isOrdinary(word));
  });
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + [...word].length, 0);
/** Fewer letters are no name of somebody. */
const LEAST_OF_NAME = 5;
const MOST_WORDS_OF_NAME = 5;

/** The names in such words: all of them, and of three or more each two that are no initials. */
function namesOf(words: readonly string[], isContact: boolean): readonly FoundAddress[] {
  if (words.length < 2 || words.length > MOST_WORDS_OF_NAME || lengthOf(words) < LEAST_OF_NAME) return [];
  // An account is called after a person; a file after anything.
  const named = (own: readonly string[]) =>
    ({ text: own.join(" "), as: isContact ? "text" : "name", isInOrder: false, isContact }) as const;
  if (words.length === 2) return [named(words)];
  const long = words.filter(word => [...word].length > 2);
  const pairs = long.flatMap((one, at) => long.slice(at + 1).map(other => [one, other]));
  return [words, ...pairs].map(named);
}

/**
 * What an account is called: its name where it has one of two words or more; a mix of letters and digits anywhere; a
 * word by itself, which many bear, only where it is written as an account.
 */
function ofHandle(written: string): readonly FoundAddress[] {
  const handle = written.replace(/\+.*$/u, "").replace(/^@/u, "");
  if ([...handle].length < LEAST) return [];
  const words = tellingWords(handle);
  if (words.length === 0 && !/\p{Nd}/u.test(handle)) return [];
  const isMixed = /\p{L}/u.test(handle) && /\p{Nd}/u.test(handle) && handle.split(PARTS).length === 1;
  return [
    ...namesOf(words, true),
    { text: handle, as: isMixed ? "text" : "handle", isInOrder: isMixed, isContact: true },
  ];
}

/** Hosts whose paths are names of persons. */
const PROFILE =
  /(?:^|\.)(?:linkedin|facebook|fb|instagram|twitter|x|tiktok|threads|github|medium|vk|bsky|telegram|t|wa|xing|youtube|reddit)\.(?:com|net|me|app)$/iu;
const OF_COMPANY = /^\/(?:company|school|groups|pages)\//u;

const asText = (text: string, isContact: boolean): FoundAddress => ({ text, as: "text", isInOrder: true, isContact });

function ofAddress(written: string): readonly FoundAddress[] {
  const whole = written.replace(/[.,;:!?]+$/u, "");
  const address = WITHIN.exec(whole)?.groups?.inner ?? whole;
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//iu.test(address) ? address : `https://${address}`);
  } catch {
    return [asText(address, false)];
  }
  const host = url.hostname.replace(/^www\./u, "");
  const path = decodedPath(url.pathname);
  const shared = SHARED.find(([one]) => one.test(host));
  const files = ofFiles(path);
  if (shared === undefined) return [asText(host, false), ...files];
  const found = shared[1]?.exec(path)?.groups?.one ?? "";
  if (OF_PATHS.has(found.toLowerCase()) || /^[\d.]*$/u.test(found)) return files;
  const own = PROFILE.test(host) && !OF_COMPANY.test(path) ? namesOf(tellingWords(found), true) : [];
  return [asText(found.replace(/^@/u, ""), PROFILE.test(host)), ...own, ...files];
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The name of a file of those that people keep talks, pictures and papers in. */
const FILE =
  /[\p{L}\p{N}_.,()+~-]{1,120}\.(?:aac|amr|avi|csv|docx?|eml|flac|gif|heic|html?|jpe?g|json|key|m4a|m4v|md|mkv|mov|mp3|mp4|msg|numbers|odp|ods|odt|ogg|opus|pages|pdf|png|pptx?|rtf|tiff?|txt|vcf|wav|webm|webp|wma|xlsx?|zip)(?![\p{L}\p{N}])/giu;
/** A path on a disk, or words with a stroke between them. */
const PATH = /[^\s"'<>|\\/]{0,120}[\\/][^\s"'<>|]{0,400}/gu;
/** Where systems keep what belongs to one who uses them: the next step is called after that person. */
const HOME = /^(?:home|users|utilisateurs|benutzer)$/iu;

/** Names in the names of files within a text. A word in capitals is looked for by `capitalRuns` as well. */
function ofFiles(text: string): readonly FoundAddress[] {
  return [...text.matchAll(FILE)].flatMap(([file]) =>
    namesOf(
      tellingWords(
        file
          .replace(/\.[^.]*$/u, "")
          .split("/")
          .at(-1)!,
      ),
      false,
    ),
  );
}

function ofPaths(text: string): readonly FoundAddress[] {
  return [...text.matchAll(PATH)].flatMap(([path]) => {
    const steps = path.split(/[\\/]/u);
    return steps.flatMap((step, at) =>
      at > 0 && HOME.test(steps[at - 1]!) ? ofHandle(step) : namesOf(tellingWords(step), false),
    );
  });
}

/**
 * E-mail addresses, with and without what stands behind a plus, and whose they are; handles; hosts of addresses, or for
 * hosts that millions share the parts of the path; names in profiles, paths and names of files.
 */
export function addressesIn(written: string): readonly FoundAddress[] {
  const text = undoneAddresses(written);
  const emails = [...text.matchAll(EMAIL)].map(([email]) => email);
  const withoutTags = emails.map(email => email.replace(/\+[^@]*@/u, "@"));
  const rest = text.replaceAll(EMAIL, " ");
  const hosts = emails.map(email => email.slice(email.indexOf("@") + 1)).filter(host => !isShared(host));
  const elsewhere = rest.replaceAll(ADDRESS, " ");
  const found: readonly FoundAddress[] = [
    ...[...emails, ...withoutTags].map(email => asText(email, true)),
    ...hosts.map(host => asText(host, false)),
    ...[...rest.matchAll(HANDLE)].flatMap(([handle]) => [
      asText(handle.slice(1), true),
      ...namesOf(tellingWords(handle), true),
    ]),
    ...[...rest.matchAll(ADDRESS)].flatMap(([address]) => ofAddress(address)),
    ...[...elsewhere.matchAll(BARE_HOST)].flatMap(([address]) => ofAddress(address)),
    ...emails.flatMap(email => ofHandle(email.slice(0, email.indexOf("@")))),
    ...ofFiles(elsewhere),
    ...ofPaths(elsewhere.replaceAll(BARE_HOST, " ")),
  ];
  const known = new Set<string>();
  return found.filter(one => {
    const name = JSON.stringify(one);
    if ([...one.text].length < LEAST || known.has(name)) return false;
    known.add(name);
    return true;
  });
}
