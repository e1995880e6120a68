import type { LineColumn } from "../json/lineColumn.ts";
import type { Path } from "../json/scanJson.ts";

/**
 * Everything that can be said about a file, with its severity. *Errors* only for what cannot be read or has two
 * meanings; the words are in `text/`.
 */
export const severities = {
  "too-large": "error",
  "not-utf-8": "error",
  syntax: "error",
  "too-deep": "error",
  "not-an-object": "error",
  "unknown-format": "error",
  "newer-format": "error",
  "proto-key": "error",
  "duplicate-key": "error",
  "missing-field": "error",
  "wrong-type": "error",
  "unknown-code": "error",
  "not-a-date": "error",
  "impossible-date": "error",
  "end-before-start": "error",
  "overturned-before-stated": "error",
  "url-scheme": "error",
  "not-a-url": "error",
  "unknown-country": "error",
  "unknown-currency": "error",
  "unknown-language": "error",
  "empty-text": "error",
  "empty-list": "error",
  "not-kebab-case": "error",
  "own-duty-id": "error",
  "reserved-id": "error",
  "duplicate-id": "error",
  "range-reversed": "error",
  "in-line-below-one": "error",
  "out-of-range": "error",
  "not-a-sha256": "error",
  "unknown-reference": "error",
  "passes-on-needs-to": "error",
  "passes-on-to-itself": "error",
  "joint-needs-partners": "error",
  "law-needs-provision": "error",
  "law-needs-jurisdiction": "error",
  "court-needs-finality": "error",
  "excluded-needs-law": "error",
  "needs-basis-court": "error",
  "decision-without-finality": "error",
  "closed-needs-end": "error",
  "hop-on-unplaced": "error",
  "two-of-one-set": "error",
  "two-defaults": "error",
  "not-reached": "warning",
  "few-origins": "warning",
  "engages-no-group": "warning",
  "workers-no-group": "warning",
  "long-quote": "warning",
  "long-text": "warning",
  "long-standfirst": "warning",
  "claim-as-law": "warning",
  "law-abroad": "warning",
  "rulings-unrelated": "warning",
  "press-as-document": "warning",
  "key-link": "warning",
  "private-source-address": "warning",
  "pay-below-nothing": "warning",
  "unread-ruling-has-end": "warning",
  "unread-ruling-needs-day": "warning",
  "unknown-open-code": "warning",
  "unknown-license": "warning",
  "unknown-field": "notice",
  "hires-itself": "notice",
  "employee-without-employer": "notice",
  "no-evidence": "notice",
  "answer-not-sought": "notice",
  "unstated-source": "notice",
} as const;

export type ProblemCode = keyof typeof severities;
export type Severity = (typeof severities)[ProblemCode];

/** What a sentence about a problem needs to know besides its code. */
export type ProblemParams = Readonly<Record<string, string | number | readonly string[]>>;

/** How much a trouble matters: an unknown field that was most likely meant to be another loses what it holds. */
export const severityOf = (code: ProblemCode, { nearest }: ProblemParams = {}): Severity =>
  code === "unknown-field" && nearest !== undefined ? "warning" : severities[code];

/** A problem without its place in the text yet. */
export type Trouble = {
  readonly code: ProblemCode;
  /** From the root of the file. */
  readonly path: Path;
  /** The value met there; undefined where nothing stands. */
  readonly value?: unknown;
  readonly params?: ProblemParams;
  /** The offset in the text, in UTF-16 units, where the trouble is not at a JSON value. */
  readonly offset?: number;
};

export type Problem = LineColumn & {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly path: Path;
  /** JSON Pointer, RFC 6901. */
  readonly pointer: string;
  /** What stands there, as text, shortened; empty where nothing stands. */
  readonly found: string;
  readonly params: ProblemParams;
};

/** A part of the file that is not in the dossier, since it could not be read or refers to such a part. */
export type LeftOut = {
  readonly path: Path;
  readonly pointer: string;
  readonly code: ProblemCode | "refers-to-left-out";
};
