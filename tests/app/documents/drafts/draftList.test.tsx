/** Drafts of one title are told apart by whence and when they came. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DraftList } from "../../../../src/app/documents/drafts/DraftList.tsx";
import type { DraftHead } from "../../../../src/app/documents/drafts/draftStore.ts";
import { ReaderContext } from "../../../../src/app/page/reading/useReader.ts";
import { type Language, languages, say, withoutIsolates } from "../../../../src/text/index.ts";
import { readMarkup, tagged, textOf } from "../../markup.ts";

const head = (key: string, begun: string, from: DraftHead["from"]): DraftHead => ({
  ...{ key, name: `${key}.dossier.json`, title: "The same title", changed: "2024-03-09T12:00:00.000Z" },
  ...{ begun, from },
});
const heads = [
  head("a", "2024-03-01T09:00:00.000Z", { kind: "new", name: null }),
  head("b", "2024-03-02T09:00:00.000Z", { kind: "new", name: null }),
  head("c", "2024-03-01T09:00:00.000Z", { kind: "table", name: "suppliers.csv" }),
  head("d", "2024-03-01T09:00:00.000Z", { kind: "file", name: "chain.dossier.json" }),
  head("e", "2024-03-01T09:00:00.000Z", { kind: "paste", name: null }),
];

const factsIn = (language: Language): readonly string[] => {
  const found = heads.map(one => ({ head: one, isHere: false, isNewer: false }));
  const markup = renderToStaticMarkup(
    <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>
      <DraftList found={found} goOn={() => {}} />
    </ReaderContext>,
  );
  return tagged(readMarkup(markup), "p", { class: "quiet draft-facts" }).map(one => withoutIsolates(textOf(one)));
};

describe.each(languages.map(({ code }) => code))("the list of drafts (%s)", language => {
  it("tells each of one title apart, and which file a table came from", () => {
    const facts = factsIn(language);
    expect(facts).toHaveLength(heads.length);
    expect(new Set(facts).size).toBe(heads.length);
    expect(facts[2]).toContain("suppliers.csv");
    const here = say(language, "edit.keep.list.from", { kind: "new", name: "" });
    expect(facts.map(fact => fact.includes(here))).toEqual([true, true, false, false, false]);
  });
});
