/** Draws the picture of a terminal in README.md, from the output of the built command. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const command = path.join(root, "dist/cli/deep-labor.js");
/** The path of the picture. */
export const picture = path.join(root, ".github/terminal.svg");
const words = ["trace", "data/dossiers/microsoft-voice-assistant.dossier.json"];

/** Codes of `src/cli/shell/terminal.ts` → their look in the picture. */
const LOOKS: Readonly<Record<string, string>> = {
  1: 'font-weight="700"',
  2: 'fill="#465059"',
  31: 'fill="#9c2c0f"',
  33: 'fill="#7f4b05"',
  34: 'fill="#22568d"',
  35: 'fill="#6d3fc4"',
  36: 'fill="#08605b"',
};
const SIZE = 13;
const LINE = 18;
const COLUMN = 7.83;
const EDGE = 20;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** One line as tspans with its colours. */
function spans(line: string): string {
  return line
    .split(/(\u001b\[\d+m.*?\u001b\[0m)/u)
    .filter(part => part !== "")
    .map(part => {
      const match = /^\u001b\[(\d+)m(.*?)\u001b\[0m$/u.exec(part);
      return match ? `<tspan ${LOOKS[match[1]!]}>${escaped(match[2]!)}</tspan>` : escaped(part);
    })
    .join("");
}

/** The lines of an output. A style over several lines is closed and opened again in each. */
function lines(output: string): string[] {
  let open = "";
  return output
    .trimEnd()
    .split("\n")
    .map(line => {
      const whole = open + line;
      const last = [...whole.matchAll(/\u001b\[(\d+)m/gu)].at(-1);
      const unfinished = last !== undefined && last[1] !== "0";
      open = unfinished ? `\u001b[${last[1]}m` : "";
      return unfinished ? `${whole}\u001b[0m` : whole;
    });
}

/** @param output the output of the command, with colours */
export function drawTerminal(output: string): string {
  const all = [`$ npx --no-install deep-labor ${words.join(" ")}`, "", ...lines(output)];
  const width = EDGE * 2 + COLUMN * 100;
  const height = EDGE * 2 + LINE * all.length;
  const text = all.map(
    (line, index) => `<text x="${EDGE}" y="${EDGE + LINE * index + SIZE}" xml:space="preserve">${spans(line)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    "<title>What deep-labor trace prints for the Microsoft chain</title>",
    `<rect width="${width}" height="${height}" rx="6" fill="#fbfaf7" stroke="#d9d4c8"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${SIZE}" fill="#1b1f24">`,
    ...text,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** The present output of the built command, with colours. */
export function printedNow(): string {
  const { NO_COLOR: _, ...own } = process.env;
  return execFileSync(process.execPath, [command, ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...own, FORCE_COLOR: "1" },
  });
}
