/** A published dossier as a text: every line of its outline, under the number that it has everywhere else. */
import { findingsOf, fullestPlane } from "../../model/index.ts";
import type { Text } from "../../schema/index.ts";
import { licenseOf } from "../../schema/index.ts";
import {
  asWritten,
  capitalised,
  inRow,
  label,
  markdownOf,
  quoted,
  type Shown,
  sayDate,
  sayList,
  tellFindingShort,
  typeset,
  withoutIsolates,
} from "../../text/index.ts";
import {
  dayWords,
  headlineOf,
  type LineKey,
  type OutlineAnswer,
  type OutlineCitation,
  type OutlineDuty,
  type OutlineLine,
  type OutlinePart,
  type OutlineVerdict,
  type Phrase,
} from "../../views/index.ts";
import type { Reading } from "../table/reading.ts";
import type { OutlineBlock, Run } from "./outlineBlock.ts";

const BETWEEN_FACTS = " · ";

/** One line of plain words. */
const oneLine = (words: string): string => withoutIsolates(words).replace(/\s+/gu, " ");

const runOf = ({ words, href, isStrong, note }: Phrase): Run => ({
  words: oneLine(note === undefined ? words : `${words} ${note}`),
  ...(isStrong ? { isStrong } : {}),
  // An address within a page leads nowhere in a text.
  ...(href === undefined || href.startsWith("#") ? {} : { href }),
});

const runsOf = (phrases: readonly Phrase[]): readonly Run[] => phrases.map(runOf);

const plain = (words: string): Run => ({ words: oneLine(words) });
const strong = (words: string): Run => ({ words: oneLine(words), isStrong: true });

/** Things of one line with a mark between them. */
const inOneLine = (items: readonly (readonly Run[])[]): readonly Run[] =>
  items
    .filter(runs => runs.length > 0)
    .flatMap((runs, place) => (place === 0 ? runs : [plain(BETWEEN_FACTS), ...runs]));

const paragraph = (depth: number, runs: readonly Run[]): readonly OutlineBlock[] =>
  runs.length === 0 ? [] : [{ kind: "paragraph", depth, runs }];

/** Words of the file, emphasis and links with them, paragraph by paragraph. */
const markdownBlocks = ({ text }: Shown, depth: number): readonly OutlineBlock[] =>
  markdownOf(text).flatMap(parts =>
    paragraph(
      depth,
      parts.map(part => ({
        words: oneLine(part.text),
        ...(part.kind === "strong" ? { isStrong: true as const } : {}),
        ...(part.kind === "emphasis" ? { isEmphasis: true as const } : {}),
        ...(part.kind === "link" ? { href: part.href } : {}),
      })),
    ),
  );

/** The numbers of lines. */
function numbersIn({ language, outline }: Reading) {
  const numberOf = (key: LineKey): number => outline.lines.get(key)!.number;
  const numbers = (keys: readonly LineKey[]): string =>
    inRow(
      language,
      keys.map(key => String(numberOf(key))),
    );
  return { numberOf, numbers };
}

/** A duty: its question, who answers for it, and how it reached the workers. */
function dutyWriter(reading: Reading): (duty: OutlineDuty) => readonly OutlineBlock[] {
  const { say, language, narrator, dossier, inquiry } = reading;
  const { numbers } = numbersIn(reading);
  const groupNames = (groups: OutlineVerdict["groups"]): string =>
    inquiry.chain.groups.length === groups.length
      ? ""
      : ` (${sayList(
          language,
          groups.map(group => narrator.nameWithin(dossier.parties[group]!.id)),
        )})`;

  const verdictBlocks = ({ groups, plane, verdict, words, ...told }: OutlineVerdict): readonly OutlineBlock[] => {
    const { sentence, standings, silent, notes, restsOn } = told;
    const head: OutlineBlock = {
      kind: "item",
      depth: 0,
      number: null,
      runs: [
        strong(say("page.label", { label: label(language, "planes", plane) })),
        plain(` ${words}${groupNames(groups)}`),
      ],
    };
    if (standings.length + restsOn.length === 0 && verdict === "undocumented") return [head];
    return [
      head,
      ...paragraph(1, [plain(sentence)]),
      ...standings.map(
        ({ party, word, detail }): OutlineBlock => ({
          kind: "item",
          depth: 1,
          number: null,
          runs: [
            plain(`${narrator.nameWithin(dossier.parties[party]!.id)} – `),
            strong(word),
            ...(detail === "" ? [] : [plain(` ${detail}`)]),
          ],
        }),
      ),
      ...(silent > 0 ? paragraph(1, [plain(say("outline.silent-others", { count: silent }))]) : []),
      ...notes.flatMap(note => paragraph(1, [plain(note)])),
      ...(restsOn.length > 0
        ? paragraph(1, [plain(`${say("outline.rests", { count: restsOn.length })} ${numbers(restsOn)}`)])
        : []),
    ];
  };

  return ({ question, verdicts, conditions }: OutlineDuty): readonly OutlineBlock[] => [
    ...paragraph(0, [runOf(question)]),
    ...verdicts.flatMap(verdictBlocks),
    ...conditions.map(
      ({ groups, words }): OutlineBlock => ({
        kind: "item",
        depth: 0,
        number: null,
        runs: [strong(say("page.label", { label: say("page.reached") })), plain(` ${words}${groupNames(groups)}`)],
      }),
    ),
  ];
}

/** The outline's own words for one reading. */
function writerOf(reading: Reading) {
  const { say, language } = reading;
  const { numberOf, numbers } = numbersIn(reading);

  /** The words of a quote, then what they mean. */
  const quoteBlocks = ({ number, citations }: OutlineLine, depth: number): readonly OutlineBlock[] => {
    const { quote, translation } = citations[0]!.citation;
    if (quote === null) return [];
    return [
      {
        kind: "item",
        depth,
        number,
        runs: [plain(quoted(language, quote.words))],
      },
      ...(translation
        ? paragraph(depth + 1, [plain(`${quoted(language, oneLine(translation.words.words))} (${translation.by})`)])
        : []),
    ];
  };

  /** For each source, what is quoted of it or the line that has the words, and where it stands in the source. */
  const citationBlocks = (
    citations: readonly OutlineCitation[],
    quotes: readonly OutlineLine[],
    depth: number,
  ): readonly OutlineBlock[] =>
    citations.flatMap(({ citation, source, quote }, place): readonly OutlineBlock[] => {
      const quoteHere = quotes.find(({ key }) => key === quote);
      const isFirst = citations.findIndex(one => one.quote === quote) === place;
      const isHere = quoteHere !== undefined && isFirst;
      return [
        {
          kind: "item",
          depth,
          number: null,
          runs: inOneLine([
            citation.stance === null ? [] : [strong(capitalised(citation.stance))],
            [runOf(citation.source.named), plain(` (${say("outline.line", { number: numberOf(source) })})`)],
            quote !== null && !isHere ? [plain(say("outline.quoted", { number: numberOf(quote) }))] : [],
            ...citation.facts.map(fact => [runOf(fact)]),
          ]),
        },
        ...(isHere ? quoteBlocks(quoteHere, depth + 1) : []),
      ];
    });

  const answerBlocks = (
    { title, date, text, citations }: OutlineAnswer,
    quotes: readonly OutlineLine[],
    depth: number,
  ): readonly OutlineBlock[] => [
    { kind: "item", depth, number: null, runs: [strong(title), ...(date === null ? [] : [plain(` (${date})`)])] },
    ...(text ? paragraph(depth + 1, [runOf(text)]) : []),
    ...citationBlocks(citations, quotes, depth + 1),
  ];

  const lineBlocks = (line: OutlineLine, depth: number): readonly OutlineBlock[] => {
    const { kind, number, sentence, facts, text, markdown, marks, whyNot, against, evidence, citations } = line;
    const { answer, remark, quotes, below, leadsTo } = line;
    const inside = depth + 1;
    return [
      {
        kind: "item",
        depth,
        number,
        runs: [
          ...runsOf(sentence),
          ...(marks.includes("disputed") ? [plain(" – "), strong(say("page.hop.disputed"))] : []),
          ...(marks.includes("chosen") ? [plain(" – "), strong(say("page.readings.chosen"))] : []),
        ],
      },
      ...(whyNot.length === 0
        ? []
        : paragraph(inside, [
            strong(say("panel.why-not", { reasons: whyNot.map(reason => say(`panel.why-not.${reason}`)) })),
          ])),
      ...paragraph(inside, inOneLine(facts.map(runsOf))),
      ...(text ? paragraph(inside, [runOf(text)]) : []),
      ...(markdown ? markdownBlocks(markdown, inside) : []),
      ...(against.length > 0 ? paragraph(inside, [plain(`${say("outline.against")} ${numbers(against)}`)]) : []),
      ...(evidence === "asked" ? paragraph(inside, [strong(say("page.evidence.none"))]) : []),
      ...(evidence === "withheld" ? paragraph(inside, [plain(say("panel.party.withheld"))]) : []),
      ...(kind === "quote" ? [] : citationBlocks(citations, quotes, inside)),
      ...(answer
        ? answerBlocks(
            answer,
            quotes.filter(({ key }) => !citations.some(({ quote }) => quote === key)),
            inside,
          )
        : []),
      ...(remark ? paragraph(inside, [strong(say("page.remark")), plain(" "), runOf(remark)]) : []),
      ...(kind === "source" && leadsTo.length > 0
        ? paragraph(inside, [plain(`${say("outline.rests.source", { count: leadsTo.length })} ${numbers(leadsTo)}`)])
        : []),
      ...(kind === "source" ? quotes.flatMap(quote => quoteBlocks(quote, inside)) : []),
      ...(below.length > 0 && kind === "party" ? paragraph(inside, [plain(say("page.hops-into"))]) : []),
      ...below.flatMap(one => lineBlocks(one, inside)),
      ...(kind === "party" && leadsTo.length > 0
        ? paragraph(inside, [plain(`${say("outline.on-to")} ${numbers(leadsTo)}`)])
        : []),
    ];
  };

  const dutyBlocks = dutyWriter(reading);

  const partBlocks = ({ title, lead, duty, lists }: OutlinePart): readonly OutlineBlock[] => [
    ...(title === null ? [] : [{ kind: "heading" as const, level: 3 as const, runs: [plain(title)] }]),
    ...(lead === null ? [] : paragraph(0, [plain(lead)])),
    ...(duty ? dutyBlocks(duty) : []),
    ...lists.flatMap(({ title: of, lines }) => [
      ...(of === null ? [] : [{ kind: "heading" as const, level: 4 as const, runs: [plain(of)] }]),
      ...lines.flatMap(line => lineBlocks(line, 0)),
    ]),
  ];
  return { partBlocks };
}

/** Title and standfirst, the days on which it stands, and what it finds for the first group of workers. */
function headBlocks({ dossier, inquiry, language, narrator, say }: Reading): readonly OutlineBlock[] {
  const words = (text: Text): Run => plain(typeset(narrator.text(text)));
  const group = inquiry.chain.groups[0] ?? null;
  const stamps = [
    dossier.status === "draft" && label(language, "dossier-statuses", "draft"),
    dossier.fictional && say("page.fictional"),
  ].flatMap(stamp => (stamp ? [capitalised(stamp)] : []));
  const facts = dayWords(inquiry, language).map(fact => [plain(fact)]);
  return [
    { kind: "heading", level: 1, runs: [words(dossier.title)] },
    ...(stamps.length > 0 ? paragraph(0, [strong(stamps.join(BETWEEN_FACTS))]) : []),
    ...(dossier.subtitle ? paragraph(0, [words(dossier.subtitle)]) : []),
    ...(dossier.standfirst ? paragraph(0, [words(dossier.standfirst)]) : []),
    ...paragraph(0, inOneLine([...(dossier.publisher ? [[words(dossier.publisher)]] : []), ...facts])),
    ...(group === null
      ? paragraph(0, [plain(say("page.groups.none"))])
      : [
          ...paragraph(0, [
            plain(say("page.findings.group", { group: narrator.nameWithin(dossier.parties[group]!.id) })),
          ]),
          ...paragraph(0, [
            strong(
              headlineOf(findingsOf(inquiry, group, fullestPlane(inquiry, group), 0))
                .map(finding => tellFindingShort(narrator, finding))
                .join(" "),
            ),
          ]),
        ]),
  ];
}

/** Who wrote it and under which terms. */
function imprintBlocks({ dossier, language, narrator, say }: Reading): readonly OutlineBlock[] {
  const words = (text: Text): string => typeset(narrator.text(text));
  return [
    { kind: "heading", level: 2, runs: [plain(say("page.imprint"))] },
    ...paragraph(
      0,
      inOneLine(
        [
          ...(dossier.authors ?? []).map(({ name }) => words(name)),
          dossier.publisher && words(dossier.publisher),
          // Whatever it is: an address of a licence is written out, and no words of a file become a link.
          dossier.license && (licenseOf(dossier.license)?.text ?? asWritten(dossier.license)),
          dossier.updated && say("page.updated", { date: sayDate(language, dossier.updated) }),
        ].flatMap(item => (item ? [[plain(item)]] : [])),
      ),
    ),
    ...(dossier.remark ? paragraph(0, [plain(words(dossier.remark))]) : []),
    ...paragraph(0, [plain(say("page.colophon"))]),
  ];
}

export function outlineBlocks(reading: Reading): readonly OutlineBlock[] {
  const { say, outline, language, narrator } = reading;
  const { partBlocks } = writerOf(reading);
  return [
    ...headBlocks(reading),
    ...outline.sections.flatMap(({ id, title, lead, parts }): readonly OutlineBlock[] => [
      { kind: "heading", level: 2, runs: [plain(title)] },
      ...(lead === null ? [] : paragraph(0, [plain(lead)])),
      ...parts.flatMap(partBlocks),
      ...(id === "duties" && outline.blank.length > 0
        ? paragraph(0, [
            plain(
              say("page.duties.blank", {
                count: outline.blank.length,
                duties: outline.blank.map(duty => quoted(language, narrator.dutyLabel(duty))),
              }),
            ),
          ])
        : []),
    ]),
    ...imprintBlocks(reading),
  ];
}
