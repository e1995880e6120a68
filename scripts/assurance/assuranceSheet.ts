import type { Language } from "../../src/text/languages.ts";
import type { AssuranceRecord } from "./assuranceRecord.ts";
import { type AssuranceWords, assuranceWords } from "./assuranceWords.ts";

/** Cells are texts; those of `numbers` columns stand at the right. */
export type SheetTable = {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type SheetPart = {
  readonly title: string;
  readonly words: readonly string[];
  readonly table: SheetTable | null;
  readonly list: readonly string[];
};

/** What was tried, in words: the same for the page and for the file in `docs`. */
export type AssuranceSheet = {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly lead: readonly string[];
  readonly parts: readonly SheetPart[];
};

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((all, item) => all + of(item), 0);

/** What no run here can try, and what this one did not. */
function notTried(record: AssuranceRecord, words: AssuranceWords): readonly string[] {
  const { run, engines, speech, mutants, build, fuzz } = record;
  const absent = engines.filter(({ version }) => version === null).map(({ engine }) => engine);
  const isWhole = mutants.every(({ mutants: all, tried }) => tried === all);
  return [
    ...(run.isAll ? [] : [words.notTried.part]),
    ...(run.leftOut > 0 ? [words.notTried.leftOut(words.number(run.leftOut))] : []),
    ...absent.map(words.notTried.engine),
    ...(speech.length === 0 ? [words.notTried.speech] : []),
    ...(mutants.length === 0 ? [words.notTried.mutants] : isWhole ? [] : [words.notTried.someMutants]),
    ...(fuzz.length === 0 ? [words.notTried.fuzz] : []),
    ...(build === null ? [words.notTried.build] : []),
    ...words.notTried.always,
  ];
}

/** Puts what a run measured into words. */
export function assuranceSheet(record: AssuranceRecord, language: Language): AssuranceSheet {
  const words = assuranceWords(language);
  const { number, share } = words;
  const { run, engines, speech, heard, corpora, naughty, fuzz, canaries, mutants } = record;
  const { axe, contrast, measures, planted, visits, loads, build } = record;
  const part = (
    title: string,
    said: readonly (string | false)[],
    table: SheetTable | null = null,
    list: readonly string[] = [],
  ): SheetPart => ({ title, words: said.filter(one => one !== false), table, list });
  const when = <Value>(value: Value | null, make: (value: Value) => SheetPart): readonly SheetPart[] =>
    value === null || (Array.isArray(value) && value.length === 0) ? [] : [make(value)];

  const parts = [
    ...when(engines, all =>
      part(words.engines.title, [words.engines.about], {
        heads: words.engines.heads,
        rows: all.map(({ engine, version, passed, failed, skipped }) => [
          engine,
          version ?? words.absent,
          ...[passed, failed, skipped].map(number),
        ]),
      }),
    ),
    ...when(speech, all =>
      part(words.speech.title, [words.speech.about], {
        heads: words.speech.heads,
        rows: all.map(one => [
          `${one.screenReader} ${one.version}`,
          `${one.browser} ${one.browserVersion}`,
          number(one.steps),
          ...[heard?.passed ?? 0, heard?.failed ?? 0].map(number),
        ]),
      }),
    ),
    ...when(corpora, all =>
      part(
        words.corpora.title,
        [
          words.corpora.about,
          naughty !== null &&
            words.corpora.naughty(number(naughty.files), number(naughty.outputs), number(naughty.failures)),
        ],
        {
          heads: words.corpora.heads,
          rows: all.map(one => [one.corpus, ...[one.files, one.accepted, one.refused].map(number)]),
        },
      ),
    ),
    ...when(fuzz, all =>
      part(
        words.fuzz.title,
        [words.fuzz.about(number(sum(all, one => one.executions)), number(sum(all, one => one.failures)))],
        {
          heads: words.fuzz.heads,
          rows: all.map(one => [
            one.what,
            String(one.seed),
            number(one.executions),
            number(Math.round(one.seconds)),
            number(one.failures),
          ]),
        },
      ),
    ),
    ...when(canaries, all =>
      part(words.canaries.title, [words.canaries.about], {
        heads: words.canaries.heads,
        rows: all.map(one => [one.where, ...[one.canaries, one.outputs, one.found].map(number)]),
      }),
    ),
    ...when(mutants, all =>
      part(
        words.mutants.title,
        [
          words.mutants.about,
          words.mutants.sum(
            number(sum(all, one => one.tried)),
            number(sum(all, one => one.mutants)),
            share(
              sum(all, one => one.killed + one.late) /
                Math.max(
                  1,
                  sum(all, one => one.tried),
                ),
            ),
          ),
        ],
        {
          heads: words.mutants.heads,
          rows: all.map(one => [
            one.folder,
            ...[one.mutants, one.tried, one.killed + one.late, one.survived, one.notReached, one.listed].map(number),
          ]),
        },
      ),
    ),
    ...when(axe && contrast && measures ? { axe, contrast, measures } : null, all =>
      part(words.access.title, [
        words.access.axe(number(all.axe.checks), number(all.axe.violations - (planted?.axe ?? 0))),
        words.access.contrast(
          number(all.contrast.words),
          number(all.contrast.pages),
          number(all.contrast.troubles - (planted?.contrast ?? 0)),
        ),
        words.access.measures(
          number(all.measures.texts),
          number(all.measures.targets),
          number(all.measures.pages),
          number(all.measures.troubles - (planted?.measures ?? 0)),
        ),
        ...(planted
          ? [words.access.planted(number(planted.axe), number(planted.contrast), number(planted.measures))]
          : []),
      ]),
    ),
    ...when(visits, all =>
      part(words.requests.title, [
        words.requests.about(number(all.visits), number(all.requests), number(all.elsewhere)),
      ]),
    ),
    ...when(loads, all =>
      part(words.loads.title, [words.loads.about], {
        heads: words.loads.heads,
        rows: all.map(one => [words.loads.names[one.what], words.kilobytes(one.bytes), words.kilobytes(one.limit)]),
      }),
    ),
    ...when(build, one =>
      part(words.build.title, [
        words.build.about(number(one.files), words.kilobytes(one.bytes)),
        words.build.sum(one.sha256),
        one.isSame ? words.build.same : words.build.other,
      ]),
    ),
    part(words.notTried.title, [], null, notTried(record, words)),
  ];
  const sums = { passed: number(run.passed), failed: number(run.failed), leftOut: number(run.leftOut) };
  return {
    language,
    title: words.title,
    description: words.description(words.day(run.day), sums.passed, sums.failed),
    lead: [
      words.lead.run(words.day(run.day), run.command, words.minutes(run.seconds)),
      words.lead.sum(sums.passed, sums.failed, sums.leftOut),
      ...(run.again.length > 0 ? [words.lead.again(run.again)] : []),
      words.lead.code(run.commit),
      words.lead.machine(run.system, run.node, number(run.cores)),
      words.lead.written,
    ],
    parts,
  };
}
