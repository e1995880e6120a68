/**
 * What readers must know about a picture of a network: how much of it is shown, what is left out, what it does not say.
 */
import { rankOf } from "../../schema/index.ts";
import { say, sayPlane } from "../../text/index.ts";
import type { NetworkPicture } from "./networkPicture.ts";
import { dutyWords } from "./networkWords.ts";

export function networkNotes({
  request: { network, language, answers },
  nodes,
  lines,
}: Pick<NetworkPicture, "request" | "nodes" | "lines">): readonly string[] {
  const links = lines.reduce((sum, line) => sum + line.links.length, 0);
  const [partiesOut, linksOut] = [network.parties.length - nodes.length, network.links.length - links];
  const contributing = new Set(nodes.flatMap(({ dossiers }) => dossiers));
  const hops = lines.filter(({ family }) => family === "hop").flatMap(line => line.links);
  const weak = hops.filter(at => rankOf(network.links[at]!.link.verification) >= rankOf("single-source")).length;
  const shown = new Set(nodes.map(({ node }) => node));
  const inLines = new Set(lines.flatMap(line => line.links));
  const contradictions =
    network.partyContradictions.filter(({ node }) => shown.has(node)).length +
    network.linkContradictions.filter(one => one.links.some(at => inLines.has(at))).length;
  const shortened = nodes.filter(({ card }) => card.isShortened).length;
  return [
    nodes.length === 0
      ? say(language, "network.note.empty")
      : say(language, "network.note.shown", { parties: nodes.length, links, dossiers: contributing.size }),
    ...(weak > 0 ? [say(language, "network.note.weak", { weak, hops: hops.length })] : []),
    ...(partiesOut > 0 || linksOut > 0
      ? [say(language, "network.note.left-out", { parties: partiesOut, links: linksOut })]
      : []),
    ...(contradictions > 0 ? [say(language, "network.note.contradictions", { count: contradictions })] : []),
    ...(network.apart.length > 0 ? [say(language, "network.note.apart", { count: network.apart.length })] : []),
    ...(shortened > 0 ? [say(language, "network.note.shortened", { count: shortened })] : []),
    ...(answers === null
      ? []
      : [
          say(language, "network.note.answers", {
            duty: dutyWords(network, language, answers.duty),
            plane: sayPlane(language, answers.plane),
          }),
        ]),
    say(language, "network.note.no-verdict"),
  ];
}
