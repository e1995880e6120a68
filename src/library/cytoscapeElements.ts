import { type CytoscapeElements, cytoscapeElementsOf } from "../formats/index.ts";
import { traceRecord } from "../model/index.ts";
import type { Dossier } from "../schema/index.ts";
import { type Language, label } from "../text/index.ts";
import {
  type CytoscapeRule,
  nodeHeight,
  type PaletteName,
  palettes,
  cytoscapeStyle as styleOf,
} from "../theme/index.ts";
import { asked, languageAsked, oneAmong, traceAsked } from "./asked.ts";
import { sayTrace } from "./sayTrace.ts";
import type { TraceQuestion } from "./traceDuty.ts";
import { withWords } from "./withWords.ts";

export type CytoscapeQuestion = Partial<TraceQuestion> & {
  /** By default English. */
  readonly language?: Language | undefined;
};

/**
 * A dossier as `elements` of cytoscape.js: parties as nodes, in rows from the top down, links as edges.
 *
 * With a duty and a plane, each hop above the workers has as `state` how the party that hands the work on stands
 * towards the duty, as `stateLabel` the word for it, and what became of the duty stands below the name of the workers,
 * as `outcome`.
 * @param dossier as it may leave (`redact`)
 * @throws RangeError where the dossier has no such duty, plane, workers or lens, or one of duty and plane is missing
 */
export function cytoscapeElements(dossier: Dossier, question: CytoscapeQuestion = {}): CytoscapeElements {
  const { language = "en", duty, plane } = question;
  languageAsked(language);
  withWords();
  const elements = cytoscapeElementsOf(dossier, language);
  if (duty === undefined && plane === undefined) return elements;
  if (duty === undefined || plane === undefined) throw new RangeError("A duty needs a plane, and a plane a duty.");
  const inquiry = asked(dossier, question);
  const { group } = traceAsked(inquiry, { ...question, duty, plane });
  const { workers, states } = traceRecord(inquiry, group, inquiry.trace(group, duty, plane));
  const { short } = sayTrace(dossier, { ...question, duty, plane, workers }, language);
  return {
    nodes: elements.nodes.map(node => {
      if (node.data.id !== workers) return node;
      const words = `${node.data.label}\n${short}`;
      return { ...node, data: { ...node.data, label: words, height: nodeHeight(words), outcome: short } };
    }),
    edges: elements.edges.map(edge => {
      const { source, target, family } = edge.data;
      const state = states[source];
      if (family !== "hop" || state === undefined || states[target] === undefined) return edge;
      return { ...edge, data: { ...edge.data, state, stateLabel: label(language, "states", state) } };
    }),
  };
}

/**
 * The style sheet for these elements, in the colours of the page.
 * @throws RangeError where there is no such theme
 */
export function cytoscapeStyle({
  theme = "light",
}: {
  readonly theme?: PaletteName | undefined;
} = {}): readonly CytoscapeRule[] {
  oneAmong("theme", theme, Object.keys(palettes));
  return styleOf(palettes[theme]);
}
