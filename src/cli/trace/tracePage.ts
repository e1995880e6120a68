/** A dossier as a page for a terminal: the chain by layers, then who answers to each group of workers. */
import {
  type DutyMaterial,
  dutyMaterialOf,
  findingsOf,
  type GroupTrace,
  hasEvidence,
  type Inquiry,
  isWritten,
  type PartyIndex,
  proceedingStatusOf,
  rankOfHop,
  relationOf,
  relationsBeside,
  setsOf,
  statementCounts,
  toldDay,
  traceSummaryOf,
  vanishes,
  type WhyNotCounted,
  whyNotCounted,
} from "../../model/index.ts";
import {
  type Assertion,
  functionsOf,
  isPlaceShown,
  isRange,
  type LeftOut,
  type Party,
  verifications,
} from "../../schema/index.ts";
import {
  besideLead,
  capitalised,
  isolated,
  type Language,
  label,
  type Narrator,
  narratorOf,
  quoted,
  say,
  sayCountry,
  sayDate,
  sayFigureName,
  sayFloor,
  sayLeftOut,
  sayList,
  sayNumber,
  sayQuantity,
  sayRange,
  sayVerdict,
  tellCondition,
  tellFinding,
  tellStatement,
} from "../../text/index.ts";
import { verdictLooks } from "../../theme/index.ts";
import { placeOf, workerFacts } from "../../views/index.ts";
import { type Cell, paragraph, type Terminal, table, worded } from "../shell/terminal.ts";
import type { TraceSelection } from "./traceRecord.ts";

type Page = {
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly terminal: Terminal;
  readonly leftOut: readonly LeftOut[];
  readonly asked: TraceSelection;
};

const idOf = ({ inquiry }: Page, party: PartyIndex): string => inquiry.file.dossier.parties[party]!.id;

/** The country, roles and number of a party, for the line below its name. */
function aboutParty({ narrator, language }: Page, party: Party): string {
  const countries = [...new Set([...(party.country ? [party.country] : []), ...(party.countries ?? [])])];
  const functions = functionsOf(party);
  return [
    ...countries.map(country => sayCountry(language, country)),
    ...(functions.length > 0
      ? functions.map(role => label(language, "roles", role))
      : [label(language, "party-kinds", party.kind)]),
    ...(party.count !== undefined && (party.kind !== "unknown" || party.name !== undefined)
      ? [say(language, "cli.trace.count", { count: sayRange(language, party.count) })]
      : []),
    ...(party.withheld ? [say(language, "cli.trace.withheld")] : []),
    ...(party.above ? [say(language, "cli.trace.above-unknown")] : []),
  ]
    .filter((part, index, all) => all.indexOf(part) === index && part !== narrator.name(party.id))
    .join(" · ");
}

function heading(page: Page): string[] {
  const { inquiry, narrator, language, terminal } = page;
  const { dossier } = inquiry.file;
  const { known, world, floor } = inquiry.chain.focus;
  const lines = [terminal.style("bold", paragraph(narrator.text(dossier.title).text, terminal))];
  if (dossier.subtitle) lines.push(paragraph(narrator.text(dossier.subtitle).text, terminal));
  if (dossier.standfirst) lines.push(paragraph(narrator.text(dossier.standfirst).text, terminal));
  const day = toldDay(inquiry);
  const facts = [
    day === null ? say(language, "page.card.undated") : say(language, "page.as-of", { date: sayDate(language, day) }),
    ...(known === null ? [] : [say(language, "page.known-on", { date: sayDate(language, known) })]),
    ...(dossier.status === "draft" ? [say(language, "cli.trace.draft")] : []),
    ...(dossier.fictional ? [say(language, "cli.trace.fictional")] : []),
    ...(floor === null ? [] : [sayFloor(language, floor)]),
  ];
  lines.push(terminal.style("quiet", paragraph(facts.join(" · "), terminal)));
  for (const hypotheses of setsOf(dossier).values()) {
    const chosen = hypotheses.find(({ id }) => world.includes(id))!;
    const others = hypotheses.filter(({ id }) => id !== chosen.id);
    lines.push(
      paragraph(
        say(language, "cli.trace.reading", {
          chosen: narrator.hypothesis(chosen.id),
          count: others.length,
          others: sayList(
            language,
            others.map(({ id }) => `${narrator.hypothesis(id)} (--world ${id})`),
            "disjunction",
          ),
        }),
        terminal,
      ),
    );
  }
  return lines;
}

function leftOutLines({ leftOut, language, terminal }: Page): string[] {
  if (leftOut.length === 0) return [];
  const lines = [
    "",
    terminal.style("warning", paragraph(say(language, "cli.trace.left-out", { count: leftOut.length }), terminal)),
  ];
  for (const left of leftOut.slice(0, 20)) lines.push(paragraph(sayLeftOut(language, left), terminal, 2, "– "));
  if (leftOut.length > 20)
    lines.push(paragraph(say(language, "cli.check.more", { count: leftOut.length - 20 }), terminal, 2, "– "));
  return lines;
}

/** What is said of workers as workers, and their numbers, each with how well it is known. None of it is a verdict. */
function peopleLines({ inquiry, narrator, language, terminal }: Page, group: PartyIndex): string[] {
  const { dossier } = inquiry.file;
  const party = dossier.parties[group]!;
  const noEvidence = (evidence: readonly unknown[] = []) =>
    evidence.length === 0 ? [say(language, "position.no-evidence")] : [];
  const facts = workerFacts({ dossier, narrator }, party).map(({ lead, told }) => `${lead} ${isolated(told.words)}`);
  const doubts = noEvidence(party.workers?.evidence).map(words => ` [${words}]`);
  const figures = dossier.figures.filter(({ about }) => about === party.id);
  const told = [
    ...(facts.length > 0 ? [facts.join(" · ") + doubts.join("")] : []),
    ...figures.map(({ what, value, unit, population, verification, evidence }) => {
      const lead = say(language, "page.label", { label: capitalised(sayFigureName(language, what)) });
      const amount = isRange(value) ? sayQuantity(language, value, unit) : isolated(narrator.text(value).text);
      const notes = [
        ...(population ? [isolated(narrator.text(population).text)] : []),
        label(language, "verifications", verification),
        ...noEvidence(evidence),
      ];
      return `${lead} ${amount} [${notes.join(" · ")}]`;
    }),
  ];
  return told.map(line => paragraph(line, terminal, 2, "· "));
}

/** The deepest indent: deeper layers have the same one, so that long chains stay readable. */
const DEEPEST_INDENT = 10;

/** The lines of one hop into a party: its links as sentences, their verification, and whether it goes back up. */
function hopLines(page: Page, hop: number, indent: number): string[] {
  const { inquiry, narrator, language, terminal } = page;
  const { chain } = inquiry;
  const strongest = verifications[rankOfHop(chain, hop)]!;
  const mark = chain.isReturn[hop] ? "↺ " : "↑ ";
  const sentences = chain.hopLinks[hop]!.map(link =>
    link.label
      ? `${narrator.link(link)} ${say(language, "cli.trace.link-label", { label: narrator.text(link.label).text })}`
      : narrator.link(link),
  );
  const unsupported = chain.hopLinks[hop]!.every(({ evidence }) => evidence.length === 0);
  const notes = [
    label(language, "verifications", strongest),
    ...(unsupported ? [say(language, "position.no-evidence")] : []),
    ...(chain.isReturn[hop] ? [say(language, "cli.trace.return")] : []),
  ];
  return [terminal.style("quiet", paragraph(`${sentences.join(" ")} [${notes.join(" · ")}]`, terminal, indent, mark))];
}

function chainLines(page: Page): string[] {
  const { inquiry, narrator, language, terminal } = page;
  const { chain, file } = inquiry;
  const { parties } = file.dossier;
  const lines = ["", terminal.style("bold", say(language, "cli.trace.chain"))];
  const placedParties = parties.map((_, index) => index).filter(index => chain.layer[index]! >= 0);
  placedParties.sort((a, b) => chain.layer[a]! - chain.layer[b]! || a - b);
  for (const index of placedParties) {
    const party = parties[index]!;
    const layer = `${sayNumber(language, chain.layer[index]!)}${chain.layerIsOpen[index] ? "+" : ""}`;
    const indent = Math.min(chain.layer[index]!, DEEPEST_INDENT) * 2;
    const about = aboutParty(page, party);
    lines.push(
      paragraph(`${narrator.name(party.id)}${about ? ` · ${about}` : ""}`, terminal, indent, `${layer.padEnd(3)} `),
    );
    for (let i = chain.inStart[index]!; i < chain.inStart[index + 1]!; i += 1)
      lines.push(...hopLines(page, chain.inHops[i]!, indent + 4));
  }
  if (placedParties.length === 0) lines.push(paragraph(say(language, "cli.trace.no-hops"), terminal, 2));
  const beside = parties.filter((_, index) => chain.live[index] && chain.layer[index]! < 0);
  if (beside.length > 0) {
    lines.push("", terminal.style("bold", say(language, "cli.trace.beside")));
    for (const party of beside) {
      const about = aboutParty(page, party);
      const isUnplaced = party.placed === false && isPlaceShown(party);
      const said = placeOf(inquiry.file.dossier, narrator, party);
      const where = (said ?? (isUnplaced ? say(language, "cli.trace.unplaced") : "")).replace(/^(?=.)/u, " · ");
      lines.push(paragraph(`${narrator.name(party.id)}${about ? ` · ${about}` : ""}${where}`, terminal, 2, "– "));
    }
  }
  return lines;
}

/** The relations that are no hops, each with how well it is known: they decide nothing, and none goes unsaid. */
function relationLines({ inquiry, narrator, language, terminal, asked }: Page): string[] {
  const { parties } = inquiry.file.dossier;
  const [first] = asked.groups;
  const relations = relationsBeside(inquiry, first === undefined ? null : inquiry.groupChain(first));
  if (relations.length === 0) return [];
  return [
    "",
    terminal.style("bold", paragraph(besideLead(language, relations.length), terminal)),
    ...relations.map(one => paragraph(narrator.relation(relationOf(one, parties)), terminal, 2, "– ")),
  ];
}

/** How many names stand in a cell; the rest is counted. */
const NAMES_IN_CELL = 2;

/** The cell of a verdict: its word, and who answers. */
function verdictCell(page: Page, trace: GroupTrace): Cell {
  const { language, inquiry, narrator } = page;
  const { floor } = inquiry.chain.focus;
  const verdict = sayVerdict(language, trace.verdict, { ...trace, floor });
  const { answering, more: unnamed, outside } = traceSummaryOf(inquiry, trace);
  const who = trace.verdict === "answered" ? answering : trace.verdict === "answered-outside" ? outside : [];
  const names = who
    .slice(0, NAMES_IN_CELL)
    .map(({ party }) => narrator.name(party))
    .join(", ");
  const more = who.length + (trace.verdict === "answered" ? unnamed : 0) - NAMES_IN_CELL;
  const said = more > 0 ? say(language, "cli.trace.more-names", { names, count: more }) : names;
  const text = who.length > 0 ? say(language, "cli.trace.answers", { verdict, names: said }) : verdict;
  return { text, style: verdictLooks[trace.verdict].colour };
}

type DutyRow = { readonly duty: string; readonly cells: readonly DutyMaterial[] };

/** Is there any statement on the duty for the group, including words of others? */
const speaks = ({ cells }: DutyRow): boolean => cells.some(cell => hasEvidence(cell) || cell.beside.length > 0);

/** Duties on which the file has any statement, whether it counts or not. */
function dutiesSpokenOf({ inquiry }: Page): ReadonlySet<string> {
  const { statements, cases, dossier } = inquiry.file;
  return new Set([
    ...statements.map(({ assertion }) => assertion.duty),
    ...cases.flatMap(({ duties }) => [...duties]),
    ...dossier.conditions.map(({ duty }) => duty),
  ]);
}

function headlineOf({ inquiry, asked }: Page, group: PartyIndex) {
  const counts = statementCounts(inquiry, group);
  const plane = asked.planes.reduce((best, one) => (counts[one] > counts[best] ? one : best));
  return findingsOf(inquiry, group, plane, 0).filter(finding => {
    // Findings that the table below or the list above shows are left out.
    if (/^(beside|duties-|vanishing-point|condition|nothing-written)/u.test(finding.code)) return false;
    if (finding.code === "divergence") return asked.planes.length > 1 && asked.duties.includes(finding.params.duty);
    if (finding.code !== "assertions-collide") return true;
    return asked.planes.includes(finding.params.plane) && asked.duties.includes(finding.params.duty);
  });
}

function groupLines(page: Page, group: PartyIndex): string[] {
  const { inquiry, narrator, language, terminal, asked } = page;
  const { floor } = inquiry.chain.focus;
  // The floor is named once for everything about this group.
  const under = floor === null ? "" : ` · ${sayFloor(language, floor)}`;
  const name = narrator.nameWithin(idOf(page, group));
  const title = capitalised(say(language, "cli.trace.for-group", { group: name })) + under;
  const people = peopleLines(page, group);
  const lines = ["", terminal.style("bold", paragraph(title, terminal)), "", ...people];
  if (people.length > 0) lines.push("");
  for (const finding of headlineOf(page, group))
    lines.push(paragraph(tellFinding(narrator, finding), terminal, 2, "– "));

  const rows: DutyRow[] = asked.duties.map(duty => ({
    duty,
    cells: asked.planes.map(plane => dutyMaterialOf(inquiry, group, duty, plane)),
  }));
  const shown = rows.filter(row => speaks(row) || rows.length === 1);
  if (shown.length > 0) lines.push("", dutyTable(page, shown));
  const spokenOf = dutiesSpokenOf(page);
  const quiet = rows.filter(row => !shown.includes(row));
  const list = (some: readonly DutyRow[]) =>
    sayList(
      language,
      some.map(({ duty }) => quoted(language, narrator.dutyLabel(duty))),
    );
  for (const [key, some] of [
    ["cli.trace.not-counted", quiet.filter(({ duty }) => spokenOf.has(duty))],
    ["cli.trace.nothing-written", quiet.filter(({ duty }) => !spokenOf.has(duty))],
  ] as const)
    if (some.length > 0)
      lines.push("", terminal.style("quiet", paragraph(say(language, key, { duties: list(some) }), terminal, 2)));
  for (const row of shown) lines.push(...rowSentences(page, row));
  return lines;
}

function dutyTable(page: Page, rows: readonly DutyRow[]): string {
  const { narrator, language, terminal, asked } = page;
  const head = [say(language, "cli.trace.duty"), ...asked.planes.map(plane => label(language, "planes", plane))];
  // The condition is the same in every plane.
  const conditionOf = ({ cells }: DutyRow) => (cells[0] ? narrator.reached(cells[0].trace) : null);
  const withConditions = rows.some(row => conditionOf(row) !== null);
  if (withConditions) head.push(say(language, "cli.trace.reached"));
  const written = rows.map((row): Cell[] => {
    const condition = conditionOf(row);
    return [
      { text: narrator.dutyLabel(row.duty) },
      ...row.cells.map(({ trace }) => verdictCell(page, trace)),
      ...(withConditions ? [{ text: condition ?? "" }] : []),
    ];
  });
  return table(head, written, terminal, 2);
}

/** The verdicts on a duty in full, with statements, transfers, what would change the answer, and conditions. */
function rowSentences(page: Page, { duty, cells }: DutyRow): string[] {
  const { narrator, terminal } = page;
  const lines = cells.flatMap(cell => cellSentences(page, cell));
  const conditions = cells[0]?.conditions ?? [];
  if (conditions.length > 0 && lines.length === 0)
    lines.push("", `  ${terminal.style("bold", worded(narrator.dutyLabel(duty)))}`);
  for (const condition of conditions) lines.push(paragraph(tellCondition(narrator, condition), terminal, 4, "◦ "));
  return lines;
}

/** Reasons for which a statement does not count beside a ruling that came later. */
const LATER_RULING: ReadonlySet<WhyNotCounted> = new Set(["confirmed", "replaced", "decided", "fell"]);

function cellSentences(page: Page, { trace, counted, outside, beside, openCases }: DutyMaterial): string[] {
  if (!isWritten(trace) && trace.outside.size === 0 && beside.length === 0) return [];
  const { inquiry, narrator, language, terminal } = page;
  const { floor } = inquiry.chain.focus;
  const quietly = (text: string, mark: string) => terminal.style("quiet", paragraph(text, terminal, 4, mark));
  const head = `${narrator.dutyLabel(trace.duty)} · ${label(language, "planes", trace.plane)}`;
  const lines = [
    "",
    `  ${terminal.style("bold", worded(head))}`,
    paragraph(narrator.verdict(traceSummaryOf(inquiry, trace)), terminal, 4),
    ...counted.map(assertion => quietly(tellStatement(narrator, assertion), "– ")),
    ...openCases.map(proceeding => {
      const status = proceedingStatusOf(proceeding, inquiry.chain.focus.knownDay);
      const key = status === "ruling-not-read" ? "cli.trace.unread-proceeding" : "cli.trace.open-proceeding";
      return quietly(say(language, key, { title: narrator.text(proceeding.title).text }), "– ");
    }),
  ];
  const isBefore = ({ id }: Assertion) =>
    whyNotCounted(inquiry, trace.groupChain.group, id).some(reason => LATER_RULING.has(reason));
  for (const [key, statements] of [
    ["cli.trace.outside", outside],
    ["cli.trace.said-beside", beside.filter(assertion => !isBefore(assertion))],
    ["cli.trace.said-before", beside.filter(isBefore)],
  ] as const)
    if (statements.length > 0)
      lines.push(
        quietly(say(language, key), ""),
        ...statements.map(assertion => quietly(tellStatement(narrator, assertion), "· ")),
      );
  for (const { from, to, kind } of trace.transfers) {
    const transfer = { from: idOf(page, from), to: idOf(page, to), kind };
    lines.push(paragraph(narrator.transfer(transfer, trace.duty), terminal, 4, vanishes(kind) ? "⊣ " : "→ "));
  }
  for (const { hypothesis, verdict, withoutFloor } of trace.moves) {
    const would =
      verdict === null
        ? say(language, "cli.trace.no-group-then")
        : sayVerdict(language, verdict, { distance: null, floor });
    const change = say(language, "cli.trace.would-change", {
      reading: narrator.hypothesis(hypothesis),
      verdict: would,
    });
    const without =
      withoutFloor === undefined
        ? ""
        : ` ${say(language, "verdict.without-floor", { verdict: label(language, "verdicts", withoutFloor) })}`;
    lines.push(paragraph(change + without, terminal, 4, "≠ "));
  }
  return lines;
}

export function tracePage(
  inquiry: Inquiry,
  asked: TraceSelection,
  leftOut: readonly LeftOut[],
  language: Language,
  terminal: Terminal,
): string {
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known);
  const page: Page = { inquiry, narrator, language, terminal, leftOut, asked };
  const groups =
    asked.groups.length > 0
      ? asked.groups.flatMap(group => groupLines(page, group))
      : ["", paragraph(say(language, "cli.trace.no-groups"), terminal)];
  return [...heading(page), ...leftOutLines(page), ...chainLines(page), ...relationLines(page), ...groups, ""].join(
    "\n",
  );
}
