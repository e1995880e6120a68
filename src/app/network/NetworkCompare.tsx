import { useId, useState } from "react";
import { narratorOf } from "../../text/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { comparePlace } from "../page/address/place.ts";
import { PickOne } from "../page/reading/PickOne.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { openingPlace } from "./networkSet.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/** Two dossiers of the set, to be set side by side. */
export function NetworkCompare() {
  const { language, say } = useReader();
  const { place, set } = useShownNetwork();
  const title = useId();
  const ids = set.entries.map(({ id }) => id);
  const [picked, setPicked] = useState<readonly [string | null, string | null]>([null, null]);
  const there = (id: string | null, other: number) => (id !== null && ids.includes(id) ? id : ids[other]!);
  const [first, second] = [there(picked[0], 0), there(picked[1], 1)];
  const options = set.entries.map(({ id, file }) => ({
    value: id,
    words: narratorOf(file.dossier, language).text(file.dossier.shortTitle ?? file.dossier.title).text,
  }));
  const fromOf = (id: string) => openingPlace(set.entries.find(entry => entry.id === id)!, null).from;
  return (
    <section className="network-compare" aria-labelledby={title}>
      <h3 id={title}>{say("network.compare")}</h3>
      <PickOne
        label={say("network.compare.first")}
        value={first}
        options={options}
        onChoose={id => setPicked([id, second])}
      />
      <PickOne
        label={say("network.compare.second")}
        value={second}
        options={options}
        onChoose={id => setPicked([first, id])}
      />
      <p>
        <PageLink to={comparePlace([fromOf(first), fromOf(second)], { language: place.language })}>
          {say("network.compare.go")}
        </PageLink>
      </p>
    </section>
  );
}
