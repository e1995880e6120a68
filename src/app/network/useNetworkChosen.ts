import { label, quoted, sayCountry, sayLabelled, sayList, sayPlane } from "../../text/index.ts";
import { dutyWords } from "../../views/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/** The reader's choices as short sentences, for the title of a picture and for paper. Defaults are not listed. */
export function useNetworkChosen(): readonly string[] {
  const { language, say } = useReader();
  const { place, between, common, figures, filter, network } = useShownNetwork();
  const nameOf = (node: number) => figures[node]!.name.text;
  const { role, country, duty, state, plane, floor, around } = filter;
  const one = (name: string, words: string) => sayLabelled(language, name, words);
  return [
    say(`network.layout.${place.layout}`),
    place.grouping !== "none" && `${say("network.grouping")} ${say(`network.grouping.${place.grouping}`)}`,
    role !== null && one(say("network.role"), label(language, "roles", role)),
    country !== null && one(say("network.country"), sayCountry(language, country)),
    duty !== null && one(say("network.duty"), dutyWords(network, language, duty)),
    state !== null && one(say("network.state"), label(language, "states", state)),
    plane !== null && one(say("network.plane"), sayPlane(language, plane)),
    floor !== null && say("bar.floor.at-least", { verification: label(language, "verifications", floor) }),
    filter.near && say("network.near.more"),
    filter.over && say("network.over"),
    filter.families.length > 0 &&
      one(
        say("stage.overlays"),
        sayList(
          language,
          filter.families.map(family => say(`stage.overlays.${family}`)),
        ),
      ),
    around && say("network.around", { name: nameOf(around.node), hops: around.hops, direction: around.direction }),
    place.find !== null && one(say("network.find"), quoted(language, place.find)),
    between && say("network.out.ways", { from: nameOf(between.ends[0]), to: nameOf(between.ends[1]) }),
    common &&
      say("network.out.common", {
        names: sayList(language, common.above.map(nameOf)),
        towards: place.towards === null ? "none" : "some",
        country: place.towards === null ? "" : sayCountry(language, place.towards),
      }),
    (between || common) && say("network.ways.across"),
  ].filter((sentence): sentence is string => typeof sentence === "string" && sentence !== "");
}
