import { indexDossier, inquiryOf } from "../../../src/model/index.ts";
import { looksOf } from "../../../src/publish/embed/looksOf.ts";
import { parseDossier } from "../../../src/schema/index.ts";
import { narratorOf, provideMessages } from "../../../src/text/index.ts";
import type { PeerChain } from "./peerChain.ts";

provideMessages();

/** The most hops into one card that have texts of their own; for more, the page writes one text for all. */
const MANY = 3;

/** The cards and hops that the embed of a published dossier shows first, with the words that it writes there. */
export function embedChainOf(text: string): PeerChain {
  const { dossier } = parseDossier(text);
  if (!dossier) throw new Error("no dossier");
  const inquiry = inquiryOf(indexDossier(dossier, true));
  const narrator = narratorOf(dossier, "en", inquiry.chain.focus.known);
  const [look] = looksOf(inquiry, narrator, "en");
  if (!look) throw new Error("no workers");
  const { picture } = look.planes[0]!;
  const nodes = look.layers.flatMap(layer => layer.nodes);
  const cards = [...nodes.map(node => picture.cards[node]!), ...picture.unplaced];
  const hops = nodes.flatMap((node, to) => {
    const into = look.folded.hops.flatMap((hop, place) => (hop.to === node && !hop.isReturn ? [place] : []));
    return into.map((place, index) => {
      const told = into.length <= MANY ? [place] : index === 0 ? into : null;
      const words = told && picture.labelOf(told);
      const from = nodes.indexOf(look.folded.hops[place]!.from);
      return [from, to, words ? `${words.title.text} · ${words.notes}` : ""] as const;
    });
  });
  if (hops.some(([from]) => from < 0)) throw new Error("a hop from a card that is not shown");
  return {
    boxes: cards.map(({ name, countries, lines }) =>
      [[name.text, ...countries.map(({ code }) => code)].join(" "), ...lines.map(line => line.text)].join("\n"),
    ),
    hops,
  };
}
