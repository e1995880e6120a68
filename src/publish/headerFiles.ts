/**
 * The headers that a host has to send with the files, as settings files of several hosts: any page may frame and read
 * the files, nobody guesses a type, and a numbered version is kept for ever. There is no `X-Frame-Options` and no
 * `frame-ancestors`, which would stop the embed.
 */

import { byCodeUnit } from "../base/index.ts";
import { formatLineOf } from "../formats/index.ts";
import { fileFormats } from "./files/fileFormats.ts";

const always: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
const FOR_EVER = "public, max-age=31536000, immutable";
const SHORTLY = "public, max-age=300";

/** What a page is made of. */
const ofPages: readonly (readonly [ending: string, type: string])[] = [
  ["html", "text/html"],
  ["js", "text/javascript"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
];

/** What a browser shows, and what it hands to other programs. */
const types: readonly (readonly [ending: string, type: string])[] = [
  ...ofPages,
  ...fileFormats.flatMap(({ name, endings: [usual] }) => {
    const { mediaType } = formatLineOf(name);
    return mediaType === null || usual === undefined ? [] : [[usual, mediaType] as const];
  }),
].sort(([a], [b]) => byCodeUnit(a, b));
/** Endings of files that are no text. */
const BINARY: readonly string[] = ["png", "xlsx"];

const each = (line: (name: string, value: string) => string, between = "\n"): string =>
  Object.entries(always)
    .map(([name, value]) => line(name, value))
    .join(between);

/**
 * Netlify and Cloudflare Pages. Both join the values of rules that match together, so each header that differs stands
 * in one rule only.
 */
const netlify = `# Netlify, Cloudflare Pages
/e/*
${each((name, value) => `  ${name}: ${value}`)}
/e/:token/:version/*
  Cache-Control: ${FOR_EVER}
`;

const vercel = `${JSON.stringify(
  {
    // The addresses in the pages are relative to a folder.
    trailingSlash: true,
    headers: [
      {
        source: "/e/:path*",
        headers: Object.entries(always).map(([key, value]) => ({ key, value })),
      },
      {
        source: "/e/:token/:version(\\d+)/:path*",
        headers: [{ key: "Cache-Control", value: FOR_EVER }],
      },
    ],
  },
  null,
  2,
)}\n`;

const apache = `# Apache
${types.map(([ending, type]) => `AddType ${type} .${ending}`).join("\n")}
AddDefaultCharset utf-8
<IfModule mod_mime.c>
  AddCharset utf-8 ${types
    .filter(([ending]) => !BINARY.includes(ending))
    .map(([ending]) => `.${ending}`)
    .join(" ")}
</IfModule>
<IfModule mod_headers.c>
${each((name, value) => `  Header set ${name} "${value}"`)}
  Header set Cache-Control "${SHORTLY}"
  <IfModule mod_setenvif.c>
    SetEnvIf Request_URI "/e/[A-Za-z0-9]+/[0-9]+/" DEEP_LABOR_VERSION
    Header set Cache-Control "${FOR_EVER}" env=DEEP_LABOR_VERSION
  </IfModule>
</IfModule>
`;

/** Some call scripts by their former type. */
const CHARSET_TYPES =
  "charset_types text/html text/plain text/csv text/markdown text/javascript application/javascript application/json application/ld+json image/svg+xml;";

/** An `add_header` in a location replaces those around it, so each location has all of them. */
const nginx = `# nginx: include this file in the server { } that serves the folder.
location ~ "^/e/[A-Za-z0-9]+/[0-9]+/" {
  charset utf-8;
  ${CHARSET_TYPES}
${each((name, value) => `  add_header ${name} "${value}";`)}
  add_header Cache-Control "${FOR_EVER}";
}
location /e/ {
  charset utf-8;
  ${CHARSET_TYPES}
${each((name, value) => `  add_header ${name} "${value}";`)}
  add_header Cache-Control "${SHORTLY}";
}
`;

/**
 * The files for the root of the folder, by name. GitHub Pages sends no headers of ours; `.nojekyll` makes it send every
 * file, and `.gitattributes` keeps Git from changing the ends of lines, because a version keeps its bytes.
 */
export const headerFiles: ReadonlyMap<string, string> = new Map([
  [".gitattributes", "* -text\n"],
  [".htaccess", apache],
  [".nojekyll", ""],
  ["_headers", netlify],
  ["nginx.conf", nginx],
  ["vercel.json", vercel],
]);
