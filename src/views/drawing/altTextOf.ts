/** The text in place of a picture of a chain: a line for `alt`, and the whole picture as text. */
import { asSentence, capitalised, label, say, sayList } from "../../text/index.ts";
import { chainWords } from "../chain/chainWords.ts";
import { laidOut, type SvgRequest } from "./chainSvgOf.ts";

export type AltText = {
  /** At most `SHORTEST` letters, unless the title alone is longer. */
  readonly short: string;
  /** A line for each party, hop and duty. */
  readonly long: string;
};

/** Letters after which listeners want to be asked whether to go on. */
const SHORTEST = 150;
/** The most names of clients in one line. */
const NAMED = 3;

/** From whom to whom the chain leads. */
function endsOf(
  { inquiry, narrator: { brief: narrator }, language }: SvgRequest,
  workers: string | null,
): string | null {
  const { dossier, partyAt } = inquiry.file;
  const clients = (dossier.clients ?? []).filter(id => inquiry.chain.live[partyAt.get(id)!]);
  if (workers === null || clients.length === 0 || clients.length > NAMED) return null;
  return say(language, "alt.chain", {
    from: sayList(language, clients.map(narrator.nameWithin)),
    to: narrator.nameWithin(workers),
  });
}

export function altTextOf(svgRequest: SvgRequest): AltText {
  const { language, inquiry, leftOut = 0 } = svgRequest;
  const { request, ...parts } = laidOut(svgRequest);
  const words = chainWords({ ...request, ...parts, leftOut });
  const { dossier } = inquiry.file;
  const workers = request.group === null ? null : dossier.parties[request.group]!.id;
  const caution = [
    ...(dossier.fictional ? [say(language, "page.fictional")] : []),
    ...(dossier.status === "draft" ? [label(language, "dossier-statuses", "draft")] : []),
  ].map(mark => asSentence(capitalised(mark)));
  const ends = endsOf(svgRequest, workers);
  let short = [...caution, asSentence(words.title.text)].join(" ");
  // Adds whole sentences while they fit: none is cut, so none says less than it means.
  const standfirst = dossier.standfirst ? [request.narrator.brief.prose(dossier.standfirst).text] : [];
  for (const next of [...standfirst, ...(ends === null ? [] : [ends]), ...words.headline])
    if ([...short, ...next].length < SHORTEST) short = `${short} ${next}`;
  const { subtitle, title, equivalent } = words;
  const long = [...caution, title.text, ...(subtitle ? [subtitle.text] : []), ...standfirst, ...equivalent].join("\n");
  return { short, long };
}
