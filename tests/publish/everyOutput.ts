/**
 * Everything that is made of a working file and can leave this machine: what a server gets, pictures of every view,
 * every format, what is copied, what a trace prints. Each as a file of a name.
 */
import { responsibilitiesText } from "../../src/app/views/responsibilities/responsibilitiesText.ts";
import { tracePage } from "../../src/cli/trace/tracePage.ts";
import { traceRecords } from "../../src/cli/trace/traceRecord.ts";
import { drawSvg } from "../../src/library/drawSvg.ts";
import { publishFolder } from "../../src/library/publishFolder.ts";
import { writeFormat, writtenFormats } from "../../src/library/writeFormat.ts";
import { evidenceByPlace, fullestPlane, indexDossier, inquiryOf, openQuestionsOf } from "../../src/model/index.ts";
import { bundlePage, snippetsOf } from "../../src/publish/index.ts";
import { redact } from "../../src/redact/index.ts";
import { type Dossier, parseDossier, planes } from "../../src/schema/index.ts";
import { type Language, narratorOf } from "../../src/text/index.ts";
import {
  allResponsibilitiesOf,
  altTextOf,
  chainSvgOf,
  copiedTable,
  evidenceText,
  figureViews,
  questionsText,
  questionsTold,
  wholePicture,
} from "../../src/views/index.ts";
import { viewNames } from "../../src/views/viewNames.ts";
import { registry } from "../views/registry.ts";

const BASE = "https://graphics.example.org/chains/";

type Make = (name: string, content: string | Uint8Array) => void;

/** Views, copies and traces in a language. */
function tell(dossier: Dossier, language: Language, make: Make): void {
  const inquiry = inquiryOf(indexDossier(dossier, true), {});
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
  const group = inquiry.chain.groups[0] ?? null;
  const plane = fullestPlane(inquiry, group);
  const asked = { inquiry, narrator, language, group, plane };
  const end = (ending: string) => `${language}.${ending}`;
  for (const { id: view } of viewNames) {
    const { svg, text } = registry[view](asked);
    if (svg !== null) make(`view-${view}.${end("svg")}`, svg);
    make(`view-${view}.${end("txt")}`, text.join("\n"));
  }
  for (const view of ["chain", ...figureViews] as const)
    for (const social of [false, true])
      make(
        `drawn-${view}${social ? "-social" : ""}.${end("svg")}`,
        drawSvg(dossier, { view, language, social, theme: "dark" }),
      );
  for (const format of writtenFormats)
    for (const { name, bytes } of writeFormat(dossier, format, { language }))
      make(`written-${format}.${language}.${name}`, bytes);
  const parts = { duty: null, party: null, link: null };
  for (const kind of ["parties", "groups"] as const) {
    if (group === null) continue;
    const answers = allResponsibilitiesOf(wholePicture({ ...asked, ...parts }), kind);
    const { html, text } = copiedTable(responsibilitiesText(language, answers, answers.rows, "a note"));
    make(`copied-${kind}.${end("html")}`, html);
    make(`copied-${kind}.${end("tsv")}`, text);
  }
  const grounds = evidenceByPlace(inquiry);
  const { rows, head } = evidenceText(asked, grounds.places, "a note");
  const { html, text } = copiedTable({ head, rows, note: "a note" });
  make(`copied-evidence.${end("html")}`, html);
  make(`copied-evidence.${end("tsv")}`, text);
  make(`copied-questions.${end("txt")}`, questionsText(questionsTold(asked, openQuestionsOf(inquiry.file, grounds))));
  const { short } = altTextOf(asked);
  const opening = { workers: null, plane: null, duty: null, step: null, show: [], theme: null } as const;
  const snippets = snippetsOf({
    ...{ dossier, token: "AB12cd34", languages: [language], language, base: BASE, opening },
    ...{ heights: new Map(), alt: short, hasPng: true },
  });
  for (const [name, snippet] of Object.entries(snippets)) make(`snippet-${name}.${end("html")}`, snippet);
  const question = { groups: inquiry.chain.groups, duties: inquiry.file.duties, planes };
  const terminal = { columns: 100, style: (_: unknown, words: string) => words };
  make(`trace.${end("txt")}`, tracePage(inquiry, question, [], language, terminal));
  make(`trace.${end("json")}`, JSON.stringify([...traceRecords(inquiry, question)]));
}

/**
 * @param text a working file that may be published
 * @param spoken the languages in which it is told
 * @throws where it may not
 */
export function everyOutput(
  text: string,
  spoken: readonly Language[],
  { withSite = true }: { readonly withSite?: boolean } = {},
): ReadonlyMap<string, Uint8Array> {
  const made = new Map<string, Uint8Array>();
  const make: Make = (name, content) => {
    if (made.has(name)) throw new Error(`${name} is made twice`);
    made.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
  };
  if (withSite) {
    const published = publishFolder(text, {
      ...{ languages: spoken, base: BASE, views: figureViews, draft: true },
    });
    if (!published.ok) throw new Error(JSON.stringify(published.trouble));
    for (const [name, bytes] of published.value.files) make(`site/${name}`, bytes);
  }
  const leaving = redact(text, parseDossier(text));
  if (!leaving.ok) throw new Error(JSON.stringify(leaving.trouble));
  const { dossier } = leaving.value;
  make("redacted.json", leaving.value.text);
  for (const code of spoken) {
    tell(dossier, code, make);
    make(
      `bundle.${code}.html`,
      bundlePage({ dossier, language: code, scripts: { inPage: "document.title;" }, pictures: { svg: chainSvgOf } }),
    );
  }
  return made;
}
