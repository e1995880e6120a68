/**
 * How the parties of a network stand towards one duty on one plane, dossier by dossier and hop by hop: each as the trace
 * of its own dossier has it. Nothing is added up across dossiers.
 */
import { type Plane, type State, states, type Verdict } from "../../schema/index.ts";
import { isWritten } from "../traceDuty.ts";
import type { Network, NodeIndex } from "./mergeDossiers.ts";

export type DutyAsked = { readonly duty: string; readonly plane: Plane };

/** What one dossier has on a party or on workers; of several worker groups, each that differs. */
export type OfDossier<Code> = { readonly dossier: number; readonly code: Code };

export type NetworkAnswers = DutyAsked & {
  /** How a party stands, strongest first, then by dossiers; a party on which nothing is written has no entry. */
  readonly parties: ReadonlyMap<NodeIndex, readonly OfDossier<State>[]>;
  /** What comes of the duty for workers on which something is written. */
  readonly verdicts: ReadonlyMap<NodeIndex, readonly OfDossier<Verdict>[]>;
  /**
   * By the index of a link in `Network.links`: how those who hand down work there stand for the workers below, strongest
   * first. A hop on which nothing is written has no entry.
   */
  readonly hops: ReadonlyMap<number, readonly State[]>;
};

const byStrength = (a: State, b: State): number => states.indexOf(a) - states.indexOf(b);

export function answersIn(network: Network, { duty, plane }: DutyAsked): NetworkAnswers {
  const parties = new Map<NodeIndex, OfDossier<State>[]>();
  const verdicts = new Map<NodeIndex, OfDossier<Verdict>[]>();
  const hops = new Map<number, State[]>();
  const into = <Code>(all: Map<NodeIndex, OfDossier<Code>[]>, node: NodeIndex, one: OfDossier<Code>) => {
    const known = all.get(node) ?? [];
    if (!known.some(({ dossier, code }) => dossier === one.dossier && code === one.code))
      all.set(node, [...known, one]);
  };
  network.dossiers.forEach(({ inquiry }, dossier) => {
    if (!speaksOf(network, dossier, duty)) return;
    const { chain } = inquiry;
    const nodes = network.nodes[dossier]!;
    const links = network.links.flatMap((link, at) =>
      link.dossier === dossier && link.isHop ? [{ ...link, at }] : [],
    );
    for (const group of chain.groups) {
      const trace = inquiry.trace(group, duty, plane);
      if (!isWritten(trace)) continue;
      into(verdicts, nodes[group]!, { dossier, code: trace.verdict });
      const inChain = new Map<NodeIndex, State>();
      for (const [party, { state }] of [...trace.standings, ...trace.standingsOutside]) {
        if (trace.standings.has(party)) inChain.set(nodes[party]!, state);
        if (state !== "silent") into(parties, nodes[party]!, { dossier, code: state });
      }
      for (const { at, from, to, isLive } of links) {
        const state = inChain.get(from);
        const known = hops.get(at) ?? [];
        const isBelow = inChain.has(to) || to === nodes[group];
        if (isLive && state !== undefined && isBelow && !known.includes(state)) hops.set(at, [...known, state]);
      }
    }
  });
  for (const [node, known] of parties)
    parties.set(
      node,
      known.toSorted((a, b) => byStrength(a.code, b.code)),
    );
  for (const [at, known] of hops) hops.set(at, known.toSorted(byStrength));
  return { duty, plane, parties, verdicts, hops };
}

function speaksOf(network: Network, dossier: number, duty: string): boolean {
  const { statements, cases } = network.dossiers[dossier]!.inquiry.file;
  return statements.some(({ assertion }) => assertion.duty === duty) || cases.some(({ duties }) => duties.has(duty));
}

/**
 * The duty and the plane on which most dossiers have a statement, and of these most statements: what least of a picture
 * is silent on. Null where none has any.
 */
export function mostSpokenOf(network: Network): DutyAsked | null {
  const counts = new Map<string, { readonly asked: DutyAsked; dossiers: number; statements: number }>();
  for (const { inquiry } of network.dossiers) {
    const here = new Set<string>();
    for (const { assertion, plane } of inquiry.file.statements) {
      const key = `${plane} ${assertion.duty}`;
      const known = counts.get(key) ?? { asked: { duty: assertion.duty, plane }, dossiers: 0, statements: 0 };
      known.statements += 1;
      if (!here.has(key)) known.dossiers += 1;
      here.add(key);
      counts.set(key, known);
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.dossiers - a.dossiers || b.statements - a.statements);
  return most?.asked ?? null;
}
