/** The findings that a reader with ten seconds has to know: the first of each kind. All others stand below them. */
import type { FindingCode } from "../../schema/index.ts";

const first: readonly (readonly [codes: readonly FindingCode[], count: number])[] = [
  [["left-out"], 1],
  [["ruling", "unruled"], 2],
  [["duties-answered", "duties-outside"], 2],
  [["assertions-collide"], 1],
  [["condition"], 2],
  [["share-shown"], 1],
  [["depth", "no-way", "detached"], 1],
  [["between"], 1],
  [["beside"], 1],
  [["weak-hop"], 1],
  [["unplaced"], 1],
  [["countries"], 1],
  [["choke-point"], 1],
  [["disputed-hop"], 1],
  [
    [
      "duties-lost",
      "duties-shifted",
      "duties-contested",
      "duties-unread",
      "duties-by-part",
      "duties-excluded",
      "duties-undocumented",
    ],
    2,
  ],
  [["vanishing-point"], 1],
  [["one-origin", "one-source-links"], 1],
];

/** Disputed conditions come before undisputed ones, those not met before those partly met. */
const gravest: readonly string[] = ["disputed", "not-met", "partly", "met"];

const gravityOf = ({ params }: { readonly params: object }): number =>
  "condition" in params ? gravest.indexOf(String(params.condition)) : 0;

/** Where there are several findings of these kinds, one alone would be an arbitrary choice, so all stand below. */
const ALONE: ReadonlySet<string> = new Set(["share-shown"]);

export const headlineOf = <Found extends { readonly code: FindingCode; readonly params: object }>(
  findings: readonly Found[],
): readonly Found[] =>
  first.flatMap(([codes, count]) =>
    findings
      .filter(({ code }) => codes.includes(code))
      .filter((finding, _, all) => !ALONE.has(finding.code) || all.length === 1)
      .sort((a, b) => gravityOf(a) - gravityOf(b))
      .slice(0, count),
  );
