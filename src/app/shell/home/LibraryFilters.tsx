import { goTo } from "../../page/address/useAddress.ts";
import { PickOne } from "../../page/reading/PickOne.tsx";
import { useMessages } from "../../page/reading/useMessages.ts";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { offersOf, wordsOf } from "./findIn.ts";
import { filterKinds } from "./libraryFilter.ts";

/** The filters of the library. Each offers what is left beside the others, and a choice is a step in the history. */
export function LibraryFilters() {
  const { language, say } = useReader();
  const place = usePlaceOf("home");
  useMessages("details", "labels");
  return filterKinds.map(kind => (
    <PickOne
      key={kind}
      label={say(`page.filter.${kind}`)}
      value={place[kind] ?? ""}
      options={[
        { value: "", words: say(`page.filter.${kind}.any`) },
        ...offersOf(kind, place, language).map(({ code, words, count }) => ({
          value: code,
          words: say("page.filter.offer", { words, count }),
        })),
      ]}
      onChoose={value => goTo({ ...place, [kind]: value || null })}
      wordsOf={code => say("page.filter.offer", { words: wordsOf(kind, code, language), count: 0 })}
    />
  ));
}
