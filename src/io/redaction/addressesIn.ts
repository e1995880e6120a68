/** Parts of a text that identify somebody by themselves: addresses, handles, hosts. */

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

function ofAddress(written: string): readonly string[] {
  const whole = written.replace(/[.,;:!?]+$/u, "");
  const address = WITHIN.exec(whole)?.groups?.inner ?? whole;
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//iu.test(address) ? address : `https://${address}`);
  } catch {
    return [address];
  }
  const host = url.hostname.replace(/^www\./u, "");
  const shared = SHARED.find(([one]) => one.test(host));
  if (shared === undefined) return [host];
  const found = shared[1]?.exec(decodedPath(url.pathname))?.groups?.one ?? "";
  return OF_PATHS.has(found.toLowerCase()) || /^[\d.]+$/u.test(found) ? [] : [found.replace(/^@/u, "")];
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** E-mail addresses, handles, and hosts of addresses; for hosts that millions share, the parts of the path. */
export function addressesIn(text: string): readonly string[] {
  const emails = [...text.matchAll(EMAIL)].map(([email]) => email);
  const rest = text.replaceAll(EMAIL, " ");
  const found = [
    ...emails,
    ...emails.map(email => email.slice(email.indexOf("@") + 1)).filter(host => !isShared(host)),
    ...[...rest.matchAll(HANDLE)].map(([handle]) => handle.slice(1)),
    ...[...rest.matchAll(ADDRESS)].flatMap(([address]) => ofAddress(address)),
    ...[...rest.replaceAll(ADDRESS, " ").matchAll(BARE_HOST)].flatMap(([address]) => ofAddress(address)),
  ];
  return [...new Set(found)].filter(one => [...one].length >= LEAST);
}
