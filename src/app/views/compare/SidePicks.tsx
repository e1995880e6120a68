import { changeDaysOf, setsOf } from "../../../model/index.ts";
import { planes, verifications } from "../../../schema/index.ts";
import { isolated, label, sayDate, sayFloor } from "../../../text/index.ts";
import type { CompareSide } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { goTo } from "../../page/address/useAddress.ts";
import { PickOne } from "../../page/reading/PickOne.tsx";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { DossierPick } from "./DossierPick.tsx";
import { choicesOfSide, placeOfSide, type SideChoices, type SidePlace, withChoices } from "./sideChoices.ts";

type Props = { readonly side: SidePlace; readonly shown: CompareSide };

/** What is compared on one side: the dossier, its workers, days, readings and plane. */
export function SidePicks({ side, shown }: Props) {
  const { language, say } = useReader();
  const place = usePlaceOf("compare");
  const { inquiry, narrator, group, plane } = shown;
  const { file, chain } = inquiry;
  const { dossier } = file;
  const chosen = choicesOfSide(place, side);
  const days = changeDaysOf(file);
  const to = (change: Partial<SideChoices>) => goTo(withChoices(place, side, change));
  const usual = { value: "", words: say("view.compare.pick.usual") };
  const dayPick = (kind: "date" | "known") => (
    <PickOne
      label={say(`view.compare.pick.${kind}`)}
      value={chosen[kind] ?? ""}
      options={[usual, ...days[kind].map(({ date }) => ({ value: date, words: sayDate(language, date) }))]}
      wordsOf={date => sayDate(language, date)}
      onChoose={date => to({ [kind]: date || null })}
    />
  );
  const { groups } = chain;
  return (
    <fieldset className="compare-side">
      <legend>{say(side === 0 ? "view.compare.left" : "view.compare.right")}</legend>
      <DossierPick side={side} label={say("view.compare.pick.dossier")} />
      {groups.length > 1 && group !== null && (
        <PickOne
          label={say("view.compare.pick.workers")}
          value={dossier.parties[group]!.id}
          options={groups.map(one => {
            const { id } = dossier.parties[one]!;
            return { value: id, words: narrator.name(id) };
          })}
          onChoose={workers => to({ workers })}
        />
      )}
      <PickOne
        label={say("view.compare.pick.plane")}
        value={plane}
        options={planes.map(one => ({ value: one, words: label(language, "planes", one) }))}
        onChoose={one => to({ plane: planes.find(known => known === one) ?? null })}
      />
      {days.date.length > 0 && dayPick("date")}
      {days.known.length > 0 && dayPick("known")}
      {[...setsOf(dossier)].map(([set, hypotheses]) => (
        <PickOne
          key={set}
          label={say("view.compare.pick.world")}
          value={hypotheses.find(({ id }) => chain.focus.world.includes(id))?.id ?? ""}
          options={hypotheses.map(({ id }) => ({ value: id, words: isolated(narrator.hypothesis(id)) }))}
          onChoose={id => {
            const others = chosen.world.filter(one => !hypotheses.some(other => other.id === one));
            to({ world: [...others, id] });
          }}
        />
      ))}
      <PickOne
        label={say("view.compare.pick.floor")}
        value={chosen.floor ?? ""}
        options={[
          usual,
          ...verifications.slice(0, -1).map(floor => ({ value: floor, words: sayFloor(language, floor) })),
        ]}
        onChoose={floor => to({ floor: verifications.find(known => known === floor) ?? null })}
      />
      <p>
        <PageLink to={placeOfSide(place, side)}>{say("view.compare.open")}</PageLink>
      </p>
    </fieldset>
  );
}
