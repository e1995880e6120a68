/** How do we know? The chain at the left edge, beside each party what is on record of it, how sure and by how many. */
import { type EvidencedClaim, evidenceByPlace, type PlacedClaims } from "../../model/index.ts";
import { rankOf } from "../../schema/index.ts";
import { isolated, label, quoted, say, sayLabelled } from "../../text/index.ts";
import { type ChainTypeName, type ColourName, chainType } from "../../theme/index.ts";
import { answerOf } from "../evidence/answerOf.ts";
import { citationOf } from "../evidence/citationOf.ts";
import { saidOf, shortQuote } from "../evidence/saidOf.ts";
import type { FigureChoice, FigurePlan, FigureRequest, FigureShape } from "../figure/figurePlan.ts";
import { spineFigure } from "../figure/spineFigure.ts";
import { shownBlock, type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import { claimSentence, originWords } from "./claimTold.ts";
import { coverageFigure } from "./coverageFigure.ts";
import { evidenceFindingOf } from "./evidenceFindingOf.ts";
import { evidenceText, placeWords } from "./evidenceText.ts";

const look = (type: ChainTypeName, colour: ColourName): TextLook => ({ type: chainType[type], colour });
const looks = {
  sentence: look("label-title", "ink"),
  out: look("label-title-apart", "quiet"),
  quote: look("label-notes", "ink"),
  notes: look("label-notes", "quiet"),
  heading: look("card-name", "ink"),
};

/** About how many letters of a quote there is room for. */
const QUOTE = 110;
/** px. `bar`: of the best verified line, a step less for each rank below. */
const SPACE = { bar: 7, indent: 16, between: 12, inside: 2, section: 26, least: 380 };

/** What a choice of the line opens: the evidence of a link, of a party's mark, of a duty. */
function choiceOf({ claim: { list, item } }: EvidencedClaim): FigureChoice {
  if (list === "links") return { kind: "link", link: item.id };
  return item.party === undefined
    ? { kind: "duty", duty: item.duty }
    : { kind: "mark", party: item.party, duty: item.duty };
}

/** What contradicts it, and what was answered to it: a picture of one side alone would say too much. */
function otherSides(
  { inquiry, narrator, language }: FigureRequest,
  { contradicts, answers }: EvidencedClaim,
): readonly string[] {
  const teller = { dossier: inquiry.file.dossier, narrator };
  const [first] = contradicts;
  const cited = first && citationOf(teller, first);
  return [
    ...(cited
      ? [
          say(language, "view.evidence.contradicted", {
            quote: cited.quote === null ? "none" : isolated(quoted(language, shortQuote(cited.quote.words, QUOTE))),
            source: isolated(cited.source.named.words),
            more: contradicts.length - 1,
          }),
        ]
      : []),
    ...answers.flatMap(({ party, response }) => (party === null ? [answerOf(teller, response).title] : [])),
  ];
}

type DrawnClaim = { readonly shapes: readonly FigureShape[]; readonly height: number; readonly title: string };

/** A line: the sentence, on what it rests, and the first words that say so, behind a bar that says how sure. */
function drawClaim(request: FigureRequest, entry: EvidencedClaim, width: number): DrawnClaim {
  const { inquiry, narrator, language } = request;
  const { claim, flags, whyNot } = entry;
  const { dossier } = inquiry.file;
  const { verification } = claim.item;
  const sure = label(language, "verifications", verification);
  const said = saidOf({ dossier, narrator }, claim.item, QUOTE);
  const sentence = claimSentence(narrator, claim);
  const origins = originWords(request, entry);
  const open = flags
    .filter(flag => flag === "contested" || flag === "copy" || flag === "unasked")
    .map(flag => say(language, `view.evidence.flag.${flag}`));
  const blocks: TextBlock[] = [];
  let y = 0;
  const put = (make: (place: { x: number; y: number; width: number }) => TextBlock) => {
    const block = make({ x: SPACE.indent, y, width: width - SPACE.indent });
    blocks.push(block);
    y += block.height + SPACE.inside;
  };
  put(place =>
    textBlock(
      [
        {
          words: sentence,
          look: whyNot.length > 0 ? looks.out : looks.sentence,
        },
      ],
      place,
    ),
  );
  if (said?.quote) {
    const { quote } = said;
    put(place => shownBlock(quote, looks.quote, place));
  }
  // Beside a source it is said how sure it is.
  const notes = [said?.source ?? sure, origins, ...open].join(" · ");
  put(place => textBlock([{ words: notes, look: looks.notes }], place));
  for (const words of otherSides(request, entry)) put(place => textBlock([{ words, look: looks.notes }], place));
  const rank = rankOf(verification);
  const thick = Math.max(2, SPACE.bar - rank);
  const height = y - SPACE.inside;
  return {
    height,
    title: [sentence, sure, origins, ...open].join(" · "),
    shapes: [
      rank < 5
        ? { kind: "rect", x: 0, y: 0, width: thick, height, fill: flags.includes("contested") ? "contested" : "ink" }
        : {
            kind: "path",
            d: `M1 0V${Math.round(height)}`,
            stroke: "quiet",
            strokeWidth: 2,
            dashes: rank === 5 ? "6 4" : "2 3",
          },
      ...blocks.map((block): FigureShape => ({ kind: "text", block })),
    ],
  };
}

/** Draws the lines of a place one below the other. What was drawn for its height is kept. */
function claimDrawer(request: FigureRequest) {
  const drawn = new Map<string, DrawnClaim>();
  const drawnAt = (entry: EvidencedClaim, across: number): DrawnClaim => {
    const key = `${entry.key} ${across}`;
    const known = drawn.get(key);
    if (known) return known;
    const fresh = drawClaim(request, entry, across);
    drawn.set(key, fresh);
    return fresh;
  };
  return {
    heightOf: (place: PlacedClaims | undefined, across: number): number =>
      (place?.claims ?? []).reduce(
        (sum, entry, at) => sum + drawnAt(entry, across).height + (at === 0 ? 0 : SPACE.between),
        0,
      ),
    linesAt(place: PlacedClaims, x: number, top: number, across: number): readonly FigureShape[] {
      let y = top;
      return place.claims.map((entry): FigureShape => {
        const { shapes, height, title } = drawnAt(entry, across);
        const at = { x, y };
        y += height + SPACE.between;
        return {
          kind: "part",
          key: `claim-${entry.key}`,
          at,
          title,
          choice: choiceOf(entry),
          data: { "data-claim": entry.key },
          shapes,
        };
      });
    },
  };
}

export function evidenceFigureOf(request: FigureRequest): FigurePlan {
  const { inquiry, narrator, language, group, whole, width } = request;
  const { dossier } = inquiry.file;
  const { live } = inquiry.chain;
  const idOf = (place: PlacedClaims) => (place.party === null ? null : dossier.parties[place.party]!.id);
  const claims = evidenceByPlace(inquiry);
  const { more } = evidenceFindingOf(request, group, claims);
  const { links, assertions } = claims.coverage;
  const finding = say(language, "view.evidence.finding.statements", {
    count: assertions.claims,
    sourced: assertions.sourced,
    several: assertions.several,
    unasked: claims.counts.unasked,
  });
  const coverage = coverageFigure(language, claims, width);
  const told = claims.places.filter(place => place.claims.length > 0);
  const placeAt = new Map(told.map(place => [idOf(place), place]));
  const { heightOf, linesAt } = claimDrawer(request);
  const { spine, rowOf, shapes, parties } = spineFigure({
    whole,
    width,
    least: SPACE.least,
    roomOf: (party, across) => heightOf(placeAt.get(party), across),
    also: new Set(told.flatMap(place => idOf(place) ?? [])),
  });
  const chain: FigureShape[] = [...shapes];
  const elsewhere: FigureShape[] = [];
  const aside: string[] = [];
  let y = spine.height;
  for (const place of told) {
    const id = idOf(place);
    const row = id === null ? undefined : rowOf.get(id);
    if (row) {
      chain.push(...linesAt(place, row.room.x, row.room.y, row.room.width));
      continue;
    }
    // Whoever has no place in the picture is told below it: no line is lost.
    y += SPACE.section;
    const name = textBlock([{ words: placeWords(request, place).name, look: looks.heading }], { x: 0, y, width });
    elsewhere.push({
      kind: "part",
      key: id === null ? "nobody" : `party-${id}`,
      title: null,
      ...(id === null ? {} : { data: { "data-party": id } }),
      shapes: [{ kind: "text", block: name }],
    });
    if (id !== null) aside.push(id);
    y += name.height + 6;
    elsewhere.push(...linesAt(place, 0, y, width));
    y += heightOf(place, width);
  }
  const shown = new Set([...parties, ...aside]);
  const everyone = dossier.parties.flatMap(({ id }, party) => (live[party] ? [id] : []));
  const top = coverage.height === 0 ? 0 : coverage.height + 16;
  const below = told
    .filter(place => !rowOf.has(idOf(place) ?? ""))
    .reduce((sum, place) => sum + place.claims.length, 0);
  const out = told.flatMap(place => place.claims).filter(({ whyNot }) => whyNot.length > 0).length;
  const table = evidenceText(request, told, [narrator.text(dossier.title).text, finding].join(" · "));
  return {
    view: "evidence",
    title: say(language, "view.evidence.title.figure", {
      links: links.claims,
      sourced: links.sourced,
      several: links.several,
    }),
    finding,
    width,
    height: top + y,
    shapes: [
      ...coverage.shapes,
      { kind: "part", key: null, at: { x: 0, y: top }, title: null, shapes: [...chain, ...elsewhere] },
    ],
    notes: [
      ...more,
      say(language, "view.evidence.note.bar"),
      ...(out === 0 ? [] : [say(language, "view.evidence.note.out", { count: out })]),
      ...(below === 0 ? [] : [say(language, "view.evidence.note.elsewhere", { count: below })]),
    ],
    words: [
      ...coverage.table.rows.map(cells =>
        cells.map((cell, at) => (at === 0 ? cell : sayLabelled(language, coverage.table.head[at]!, cell))).join(" · "),
      ),
      ...claims.places.map(place => placeWords(request, place).name),
      ...table.rows.map(cells => cells.filter(words => words !== "").join(" · ")),
    ],
    tables: [{ ...coverage.table, note: finding }, table],
    parties: everyone.filter(id => shown.has(id)),
    counted: everyone.filter(id => !shown.has(id)),
  };
}
