/** What the home page says of a search before it has looked: nothing. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { loadLibrary } from "../../../../src/app/documents/files/library.ts";
import { homePlace } from "../../../../src/app/page/address/place.ts";
import { PlaceContext } from "../../../../src/app/page/reading/usePlace.ts";
import { ReaderContext } from "../../../../src/app/page/reading/useReader.ts";
import { FoundCount } from "../../../../src/app/shell/home/FoundCount.tsx";
import { useFound } from "../../../../src/app/shell/home/useFound.ts";
import { say } from "../../../../src/text/index.ts";

const { cards: library } = await loadLibrary();

function Probe() {
  const { hits, found } = useFound(false);
  return (
    <>
      {hits.length} shown. <FoundCount found={found} count={hits.length} />
    </>
  );
}

it("shows all chains until the search is loaded, and announces no number of them", () => {
  const html = renderToStaticMarkup(
    <ReaderContext value={{ language: "en", say: (key, params) => say("en", key, params) }}>
      <PlaceContext value={{ ...homePlace("en"), find: "flamanville" }}>
        <Probe />
      </PlaceContext>
    </ReaderContext>,
  );
  expect(html).toBe(`${library.length} shown. `);
});
