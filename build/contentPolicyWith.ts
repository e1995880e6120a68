/**
 * The content policy of the built page. The page contains it, since most hosts send no header for it.
 * @param allowed the hashes of the script and the style of an embed: the page shows an embed before it is published, as
 * a blob, which may do no more than the page that made it
 */
export const contentPolicyWith = ({
  script,
  style,
}: {
  readonly script?: string;
  readonly style?: string;
} = {}): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", script].filter(Boolean).join(" "),
    ["style-src 'self'", style].filter(Boolean).join(" "),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src blob:",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types deep-labor",
  ].join("; ");
