import { byCodeUnit } from "../../../base/index.ts";
import { textIn } from "../../../text/index.ts";
import { library } from "../../documents/files/library.ts";
import { useLocalFiles } from "../../documents/files/localFiles.ts";
import { draftKey } from "../../page/address/draftKey.ts";
import type { Whence } from "../../page/address/parameters.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { PickOne } from "../../page/reading/PickOne.tsx";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { type SidePlace, withDossier } from "./sideChoices.ts";

const keyOfFrom = (from: Whence): string =>
  from.kind === "library" ? `library ${from.id}` : from.kind === "src" ? `src ${from.src}` : `own ${from.key}`;

type Props = {
  readonly side: SidePlace;
  /** What the choice is called. */
  readonly label: string;
};

/** Which dossier stands on a side: of the library, on this host, or opened by the reader. */
export function DossierPick({ side, label }: Props) {
  const { language, say } = useReader();
  const place = usePlaceOf("compare");
  const own = useLocalFiles();
  const shipped = library()
    .cards.map(([id, card]) => ({
      from: { kind: "library", id } as const,
      words: textIn(card.title, language, card.language).text,
    }))
    .sort((a, b) => byCodeUnit(a.words, b.words));
  const others = [...own].map(([key, { name }]) => ({
    from: { kind: "own", key } as const,
    words: say("view.compare.pick.own", { name: name ?? say("page.own.pasted") }),
  }));
  const shown = place.sides.flatMap((from): readonly { readonly from: Whence; readonly words: string }[] =>
    from.kind === "src"
      ? [{ from, words: from.src }]
      : from.kind === "own" && draftKey.isOne(from.key)
        ? [{ from, words: say("view.compare.pick.draft") }]
        : [],
  );
  const all = [...shipped, ...others, ...shown].map(entry => ({ ...entry, value: keyOfFrom(entry.from) }));
  const options = all.filter(({ value }, at) => all.findIndex(one => one.value === value) === at);
  return (
    <PickOne
      label={label}
      value={keyOfFrom(place.sides[side])}
      options={options}
      wordsOf={() => say("view.compare.pick.gone")}
      onChoose={value => {
        const found = options.find(one => one.value === value);
        if (found) goTo(withDossier(place, side, found.from));
      }}
    />
  );
}
