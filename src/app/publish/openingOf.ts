/** How an embed opens: as the reader sees the dossier, or has chosen since, as far as the published file has it. */
import type { Inquiry } from "../../model/index.ts";
import type { Opening } from "../../publish/index.ts";
import { writtenDuties } from "../../views/index.ts";
import type { Query } from "../address/query.ts";

type Asked = Pick<Query, "workers" | "plane" | "duty" | "step">;

export function openingOf({ workers, plane, duty, step }: Asked, inquiry: Inquiry): Omit<Opening, "theme"> {
  const { chain, file } = inquiry;
  const { parties, story } = file.dossier;
  const at = workers === null ? undefined : file.partyAt.get(workers);
  const group = at !== undefined && chain.groups.includes(at) ? at : null;
  const shown = group ?? chain.groups[0] ?? null;
  const written = writtenDuties(inquiry, shown);
  return {
    workers: group === null || group === chain.groups[0] ? null : parties[group]!.id,
    plane,
    duty: duty !== null && written.includes(duty) ? duty : null,
    step: story.some(({ id }) => id === step) ? step : null,
  };
}
