/** What in a text leads to somebody by itself: addresses, handles, hosts. */

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const HANDLE = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'”»)\]]+/giu;
const BARE_HOST =
  /(?<![\p{L}\p{N}@/._-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:com|org|net|info|biz|io|ai|app|co|dev|eu|[a-z]{2})(?:\/[^\s<>"'”»)\]]*)?(?![\p{L}\p{N}@])/giu;

/** Hosts that millions share: there, it is the path that leads to somebody. */
const SHARED_HOSTS =
  /(?:^|\.)(?:archive\.(?:org|ph|is|today)|bit\.ly|bsky\.app|docs\.google\.com|doi\.org|drive\.google\.com|dropbox\.com|facebook\.com|fb\.com|github\.com|glassdoor\.\w+|gmail\.com|goo\.gl|google\.\w+|googlemail\.com|hotmail\.com|indeed\.\w+|instagram\.com|linkedin\.com|maps\.app\.goo\.gl|medium\.com|outlook\.com|proton(?:mail)?\.(?:com|me)|reddit\.com|signal\.(?:me|group)|substack\.com|t\.me|telegram\.me|threads\.net|tiktok\.com|twitter\.com|vk\.com|wa\.me|web\.archive\.org|whatsapp\.com|wikipedia\.org|x\.com|xing\.com|yahoo\.\w+|youtu\.be|youtube\.com)$/iu;
/** What stands in the paths of such hosts by itself. */
const OF_PATHS: ReadonlySet<string> = new Set(
  "about company channel comments document edit file files folder folders group groups home html http https index maps open people posts profile pulse share spreadsheets status user users video view watch wiki".split(
    " ",
  ),
);
const LEAST = 4;

function ofAddress(written: string): readonly string[] {
  const address = written.replace(/[.,;:!?]+$/u, "");
  let url: URL;
  try {
    url = new URL(/^https?:/iu.test(address) ? address : `https://${address}`);
  } catch {
    return [address];
  }
  const host = url.hostname.replace(/^www\./u, "");
  if (!SHARED_HOSTS.test(host)) return [host];
  const segments = decoded(url.pathname)
    .split("/")
    .filter(segment => [...segment].length >= LEAST && !OF_PATHS.has(segment.toLowerCase()));
  return segments.map(segment => segment.replace(/^@/u, ""));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** E-mail addresses, handles, hosts of addresses; of hosts that millions share the parts of the path. */
export function addressesIn(text: string): readonly string[] {
  const emails = [...text.matchAll(EMAIL)].map(([email]) => email);
  const rest = text.replaceAll(EMAIL, " ");
  const found = [
    ...emails,
    ...emails.map(email => email.slice(email.indexOf("@") + 1)).filter(host => !SHARED_HOSTS.test(host)),
    ...[...rest.matchAll(HANDLE)].map(([handle]) => handle.slice(1)),
    ...[...rest.matchAll(ADDRESS)].flatMap(([address]) => ofAddress(address)),
    ...[...rest.replaceAll(ADDRESS, " ").matchAll(BARE_HOST)].flatMap(([address]) => ofAddress(address)),
  ];
  return [...new Set(found)].filter(one => [...one].length >= LEAST);
}
