/** What becomes of the routes that do not lead to the workers chosen. */
import type { SceneRequest } from "./sceneOf.ts";

export type OtherRoutes = "none" | "stubs" | "shown";

type RoutesRequest = Pick<SceneRequest, "inquiry" | "group" | "show" | "unfolded" | "party" | "link">;

/** They are told by stubs at their hops, unless one of their parties, or a line that may lead there, is asked for. */
export function otherRoutes({ inquiry, group, show, unfolded, party, link }: RoutesRequest): OtherRoutes {
  if (group === null) return "none";
  const { chain, file } = inquiry;
  const { isMember } = inquiry.groupChain(group);
  const isAside = (one: number) => chain.layer[one]! >= 0 && !isMember(one);
  if (!file.dossier.parties.some((_, one) => isAside(one))) return "none";
  const chosen = file.dossier.links.find(({ id }) => id === link);
  const wanted = [...unfolded, party, chosen?.from, chosen?.to].flatMap(id => file.partyAt.get(id ?? "") ?? []);
  return show.length > 0 || unfolded.includes("all") || wanted.some(isAside) ? "shown" : "stubs";
}
