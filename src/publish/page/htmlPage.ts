/** The frame of a published page: a whole document that loads nothing, and runs only the script that is given here. */
import { markupText } from "../../base/index.ts";
import { directionIn, type Language } from "../../text/index.ts";
import { policyHash } from "./sha256.ts";

export type HtmlPage = {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The style sheet, which is inlined. */
  readonly style: string;
  /** Elements of the head, as HTML, beside those that every page has. */
  readonly head: readonly string[];
  /** The body, as HTML. */
  readonly body: string;
  /** Inlined in the head, before anything is drawn. It is the only script that may run; without it, none may. */
  readonly script?: string;
  /** Attributes of the root element, beside its language. */
  readonly root?: Readonly<Record<string, string>>;
};

export function htmlLink(rel: string, href: string, more: Readonly<Record<string, string>> = {}): string {
  const attributes = Object.entries({ rel, ...more, href }).map(([name, value]) => ` ${name}="${markupText(value)}"`);
  return `<link${attributes.join("")}>`;
}

/** Data for programs, escaped so that nothing in it can end the element. */
export const jsonBlock = (type: string, value: unknown): string =>
  `<script type="${type}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

/** @throws if the script or the style contains the end of its own element, which is a mistake of ours */
export function htmlPage({ language, title, description, style, head, body, script, root = {} }: HtmlPage): string {
  if (/<\/script/iu.test(script ?? "") || /<\/style/iu.test(style))
    throw new Error("A script or style would end its own element.");
  const policy = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${policyHash(script)}`]),
    `style-src ${policyHash(style)}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${language}" dir="${directionIn(language)}"${Object.entries(root)
    .map(([name, value]) => ` ${name}="${markupText(value)}"`)
    .join("")}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Deep Labor">
<title>${markupText(title)}</title>
<meta name="description" content="${markupText(description)}">
${head.map(element => `${element}\n`).join("")}<style>${style}</style>
${script === undefined ? "" : `<script>${script}</script>\n`}</head>
<body>
${body}
</body>
</html>
`;
}
