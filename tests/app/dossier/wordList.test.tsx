/** What the words of a page mean, with the duties that a file has of its own. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { WordList } from "../../../src/app/dossier/WordList.tsx";
import { ShownDossierContext } from "../../../src/app/page/reading/useDossier.ts";
import { ReaderContext } from "../../../src/app/page/reading/useReader.ts";
import { narratorOf, say } from "../../../src/text/index.ts";
import { everyText } from "../../fixtures/longTexts.ts";
import { inquiryInto } from "../../views/chain/chainCases.ts";
import { readMarkup, tagged, textOf } from "../markup.ts";

it.each(["en", "fr"] as const)("tells what each duty of the file's own means, with its remark, in %s", language => {
  const inquiry = inquiryInto(JSON.stringify(everyText));
  const { dossier } = inquiry.file;
  const html = renderToStaticMarkup(
    <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>
      <ShownDossierContext
        value={{ dossier, inquiry, narrator: narratorOf(dossier, language), group: null, plane: "legal" }}
      >
        <WordList />
      </ShownDossierContext>
    </ReaderContext>,
  );
  const told = tagged(readMarkup(html), "details").map(textOf).at(-1)!;
  expect(told).toContain(say(language, "page.words.duties"));
  for (const words of ["Words of a duty", "Words of a definition", "Words of a remark"]) expect(told).toContain(words);
});
