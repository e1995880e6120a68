/** `deep-labor check`: all problems of files, each with its place and what to do. */
import { checkDossier } from "../../model/index.ts";
import { excerptAt, linesOf, type Parsed, type Problem, tooLarge } from "../../schema/index.ts";
import { type Language, say, sayLeftOut, sayProblem, sayProblemName, withoutIsolates } from "../../text/index.ts";
import type { InputFile } from "../shell/files.ts";
import { padded, paragraph, type Style, type Terminal, visible, widthOf } from "../shell/terminal.ts";

export type Checked = { readonly name: string; readonly text: string; readonly parsed: Parsed };

/** Reads a file that could be opened. */
export function checked(input: Exclude<InputFile, { trouble: string }>): Checked {
  if ("size" in input) return { name: input.name, text: "", parsed: tooLarge(input.size) };
  return { name: input.name, text: new TextDecoder().decode(input.bytes), parsed: checkDossier(input.bytes) };
}

export const hasErrors = ({ parsed }: Checked): boolean =>
  parsed.problems.some(problem => problem.severity === "error");

/** The record that `check --json` prints for one file. */
export function checkRecord({ name, parsed }: Checked, language: Language) {
  return {
    file: name,
    id: parsed.dossier?.id || null,
    problems: parsed.problems.map(problem => {
      const { what, fix } = sayProblem(language, problem);
      const { code, severity, pointer, line, column } = problem;
      return { code, severity, pointer, line, column, found: withoutIsolates(what), fix: withoutIsolates(fix) };
    }),
    leftOut: parsed.leftOut.map(({ pointer, code }) => ({ pointer, code })),
  };
}

const STYLES: Readonly<Record<Problem["severity"], Style>> = { error: "refused", warning: "warning", notice: "notice" };

/** The line of the file with the problem, cut to the width, and a mark below its place. */
function excerpt(written: readonly string[], problem: Problem, terminal: Terminal): string[] {
  const number = `${problem.line} │ `;
  const found = excerptAt(written, problem, terminal.columns - number.length - 4);
  if (found.before === "" && found.after === "") return [];
  const before = (found.hasBefore ? "…" : "") + visible(found.before);
  const after = visible(found.after);
  const rest = found.hasAfter ? "…" : "";
  return [
    terminal.style("quiet", `    ${number}`) + before + after + rest,
    `    ${terminal.style("quiet", `${" ".repeat(number.length - 2)}│ `)}${" ".repeat(widthOf(before))}^`,
  ];
}

/** How many problems of one file are listed; the rest is counted, since people mend the first ones first. */
const LISTED = 200;

/** A listing of the problems of one file and of what was left out. */
export function checkListing(file: Checked, language: Language, terminal: Terminal): string {
  const { parsed, name, text } = file;
  const lines: string[] = [terminal.style("bold", visible(name))];
  const written = linesOf(text);
  const places = parsed.problems.slice(0, LISTED).map(({ line, column }) => `${line}:${column}`);
  const placeWidth = Math.max(0, ...places.map(place => place.length));
  const severityWidth = Math.max(
    ...(["error", "warning", "notice"] as const).map(one => widthOf(say(language, `severity.${one}`))),
  );
  parsed.problems.slice(0, LISTED).forEach((problem, index) => {
    const { what, fix } = sayProblem(language, problem);
    const severity = padded(say(language, `severity.${problem.severity}`), severityWidth);
    const where = problem.pointer === "" ? "" : terminal.style("quiet", `  ${visible(problem.pointer)}`);
    lines.push(
      `  ${padded(places[index]!, placeWidth)}  ${terminal.style(STYLES[problem.severity], severity)}  ${sayProblemName(language, problem.code)}${where}`,
    );
    lines.push(paragraph(what, terminal, 4));
    if (problem.severity !== "notice") lines.push(...excerpt(written, problem, terminal));
    if (fix !== "") lines.push(paragraph(fix, terminal, 4, "→ "));
    lines.push("");
  });
  if (parsed.problems.length > LISTED)
    lines.push(paragraph(say(language, "cli.check.more", { count: parsed.problems.length - LISTED }), terminal, 2), "");
  if (parsed.leftOut.length > 0) {
    lines.push(paragraph(say(language, "cli.check.left-out", { count: parsed.leftOut.length }), terminal, 2));
    for (const left of parsed.leftOut.slice(0, LISTED))
      lines.push(paragraph(sayLeftOut(language, left), terminal, 4, "– "));
    lines.push("");
  }
  if (parsed.problems.length === 0) lines.push(`  ${say(language, "cli.check.clean")}`, "");
  return lines.join("\n");
}

/** The summary of all files: "3 files: 2 errors, 1 warning, no notices." */
export function checkSummary(files: readonly Checked[], language: Language, terminal: Terminal): string {
  const problems = files.flatMap(({ parsed }) => parsed.problems);
  const count = (severity: Problem["severity"]) => problems.filter(problem => problem.severity === severity).length;
  const errors = count("error");
  const sentence = say(language, "cli.check.summary", {
    files: files.length,
    errors,
    warnings: count("warning"),
    notices: count("notice"),
  });
  return terminal.style(errors > 0 ? "refused" : "held", sentence);
}
