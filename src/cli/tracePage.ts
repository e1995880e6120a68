/** A dossier as a page for a reader at a terminal: the chain by layers, then who answers to each group of workers. */
import {
  findingsOf,
  type GroupTrace,
  type Inquiry,
  isDated,
  isWritten,
  type PartyIndex,
  rankOfHop,
  setsOf,
  toldTrace,
  vanishes,
} from "../model/index.ts";
import { type LeftOut, type Party, type Plane, type Verdict, verifications } from "../schema/index.ts";
import {
  capitalised,
  type Language,
  label,
  type Narrator,
  narratorOf,
  say,
  sayCondition,
  sayCountry,
  sayDate,
  sayFloor,
  sayLeftOut,
  sayList,
  sayNumber,
  sayRange,
  sayVerdict,
} from "../text/index.ts";
import { type Cell, paragraph, type Style, type Terminal, table, visible } from "./terminal.ts";
import type { Asked } from "./traceRecord.ts";

const STYLES: Partial<Record<Verdict, Style>> = {
  answered: "held",
  contested: "contested",
  lost: "refused",
  excluded: "refused",
  "shifted-to-workers": "warning",
  undocumented: "quiet",
  "not-applicable": "quiet",
  "no-chain": "quiet",
};

type Page = {
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
  readonly terminal: Terminal;
  readonly leftOut: readonly LeftOut[];
  readonly asked: Asked;
};

const idOf = ({ inquiry }: Page, party: PartyIndex): string => inquiry.file.dossier.parties[party]!.id;

/** Country, roles and number of a party: what stands below its name. */
function aboutParty({ narrator, language }: Page, party: Party): string {
  const countries = [...new Set([...(party.country ? [party.country] : []), ...(party.countries ?? [])])];
  const functions = (party.roles ?? []).map(role => (typeof role === "string" ? role : role.function));
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
  const { date, known, world, floor } = inquiry.chain.focus;
  const lines = [terminal.style("bold", paragraph(narrator.text(dossier.title).text, terminal))];
  if (dossier.subtitle) lines.push(paragraph(narrator.text(dossier.subtitle).text, terminal));
  const dated = isDated(dossier);
  const asOf = dated ? "cli.trace.as-of" : "cli.trace.undated-as-of";
  const facts = [
    date === null ? say(language, "cli.trace.undated") : say(language, asOf, { date: sayDate(language, date) }),
    ...(known === null ? [] : [say(language, "cli.trace.known-on", { date: sayDate(language, known) })]),
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

/** Deeper layers are indented no further, so that long chains stay readable. */
const DEEPEST_INDENT = 10;

/** One hop into a party: its links as sentences, how well it is verified, and whether it goes back up. */
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
  const notes = [
    label(language, "verifications", strongest),
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
      const where = party.placed === false ? ` · ${say(language, "cli.trace.unplaced")}` : "";
      lines.push(paragraph(`${narrator.name(party.id)}${about ? ` · ${about}` : ""}${where}`, terminal, 2, "– "));
    }
  }
  return lines;
}

/** Worded for one cell: the verdict, and how the duty is said to have reached the workers. */
function verdictCell(page: Page, trace: GroupTrace): Cell {
  const { language, inquiry } = page;
  const { floor } = inquiry.chain.focus;
  const text = sayVerdict(language, trace.verdict, { distance: trace.distance, strength: trace.strength, floor });
  const style = STYLES[trace.verdict];
  return style ? { text, style } : { text };
}

function groupLines(page: Page, group: PartyIndex): string[] {
  const { inquiry, narrator, language, terminal, asked } = page;
  const { floor } = inquiry.chain.focus;
  // Everything said below of this group is said under the floor.
  const under = floor === null ? "" : ` · ${sayFloor(language, floor)}`;
  const title =
    capitalised(say(language, "cli.trace.for-group", { group: narrator.nameWithin(idOf(page, group)) })) + under;
  const lines = ["", terminal.style("bold", paragraph(title, terminal)), ""];
  const findingPlane = asked.planes.length === 1 ? asked.planes[0]! : fullest(page, group);
  const headline = findingsOf(inquiry, group, findingPlane, 0).filter(
    ({ code }) =>
      !code.startsWith("duties-") && code !== "vanishing-point" && code !== "condition" && code !== "nothing-written",
  );
  for (const finding of headline) lines.push(paragraph(narrator.finding(finding), terminal, 2, "– "));

  const traces = asked.duties.map(duty => ({
    duty,
    byPlane: asked.planes.map(plane => inquiry.trace(group, duty, plane)),
  }));
  const speaks = ({ byPlane }: (typeof traces)[number]) =>
    byPlane.some(trace => isWritten(trace) || trace.condition !== null || trace.outside.size > 0) ||
    asked.duties.length === 1;
  const shown = traces.filter(speaks);
  const silent = traces.filter(trace => !speaks(trace));
  if (shown.length > 0) {
    const head = [say(language, "cli.trace.duty"), ...asked.planes.map(plane => label(language, "planes", plane))];
    const withConditions = shown.some(({ byPlane }) => byPlane.some(({ condition }) => condition !== null));
    if (withConditions) head.push(say(language, "cli.trace.reached"));
    const rows = shown.map(({ duty, byPlane }): Cell[] => {
      const cells: Cell[] = [{ text: narrator.dutyLabel(duty) }, ...byPlane.map(trace => verdictCell(page, trace))];
      const condition = byPlane[0]?.condition ?? null;
      if (withConditions) cells.push({ text: condition ? sayCondition(language, condition) : "" });
      return cells;
    });
    lines.push("", table(head, rows, terminal, 2));
  }
  if (silent.length > 0)
    lines.push(
      "",
      terminal.style(
        "quiet",
        paragraph(
          say(language, "cli.trace.nothing-written", {
            duties: sayList(
              language,
              silent.map(({ duty }) => narrator.dutyLabel(duty)),
            ),
          }),
          terminal,
          2,
        ),
      ),
    );
  lines.push(
    ...sentencesOf(
      page,
      shown.flatMap(({ byPlane }) => byPlane),
    ),
  );
  return lines;
}

const fullest = ({ inquiry, asked }: Page, group: PartyIndex): Plane => {
  const counts = asked.planes.map(plane =>
    asked.duties.reduce((sum, duty) => sum + inquiry.trace(group, duty, plane).restsOn.assertions.length, 0),
  );
  return asked.planes[counts.indexOf(Math.max(...counts))]!;
};

/** Verdicts in full, with what was said, how it was passed on, and what would change the answer. */
function sentencesOf(page: Page, traces: readonly GroupTrace[]): string[] {
  const { inquiry, narrator, language, terminal } = page;
  const { dossier } = inquiry.file;
  const assertions = new Map(dossier.assertions.map(assertion => [assertion.id, assertion]));
  const proceedings = new Map(dossier.proceedings.map(proceeding => [proceeding.id, proceeding]));
  const lines: string[] = [];
  for (const trace of traces) {
    if (!isWritten(trace) && trace.outside.size === 0) continue;
    const head = `${narrator.dutyLabel(trace.duty)} · ${label(language, "planes", trace.plane)}`;
    lines.push(
      "",
      `  ${terminal.style("bold", visible(head))}`,
      paragraph(narrator.verdict(toldTrace(inquiry, trace)), terminal, 4),
    );
    for (const id of trace.restsOn.assertions)
      lines.push(terminal.style("quiet", paragraph(narrator.assertion(assertions.get(id)!), terminal, 4, "– ")));
    for (const id of trace.restsOn.proceedings)
      lines.push(
        terminal.style(
          "quiet",
          paragraph(
            say(language, "cli.trace.open-proceeding", { title: narrator.text(proceedings.get(id)!.title).text }),
            terminal,
            4,
            "– ",
          ),
        ),
      );
    for (const { from, to, kind } of trace.transfers)
      lines.push(
        paragraph(
          narrator.transfer({ from: idOf(page, from), to: idOf(page, to), kind }, trace.duty),
          terminal,
          4,
          vanishes(kind) ? "⊣ " : "→ ",
        ),
      );
    for (const { hypothesis, verdict } of trace.moves) {
      const would =
        verdict === null ? say(language, "cli.trace.no-group-then") : sayVerdict(language, verdict, { distance: null });
      lines.push(
        paragraph(
          say(language, "cli.trace.would-change", { reading: narrator.hypothesis(hypothesis), verdict: would }),
          terminal,
          4,
          "≠ ",
        ),
      );
    }
  }
  return lines;
}

export function tracePage(
  inquiry: Inquiry,
  asked: Asked,
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
  return [...heading(page), ...leftOutLines(page), ...chainLines(page), ...groups, ""].join("\n");
}
