import { codes } from "../../../schema/index.ts";
import { allOf, type FtmEntity, firstOf, remarkOf } from "./ftmEntities.ts";
import type { FtmTaking } from "./ftmTaking.ts";

export function takeCase(
  entity: FtmEntity,
  sides: readonly FtmEntity[],
  { gathered, take, leave, loseOthers, evidenceOf, endsOf }: FtmTaking,
): void {
  const { place } = entity;
  const country = allOf(entity, "country").flatMap(code => gathered.country(code, place, "country") ?? [])[0];
  const title = firstOf(entity, "name");
  if (country === undefined || title === "") {
    leave(entity, title, "needs-field", { field: title === "" ? "name" : "country" });
    for (const side of sides) leave(side, firstOf(side, "role"), "names-one-only");
    return;
  }
  take(entity);
  const end = gathered.date(firstOf(entity, "closeDate"), place, "closeDate");
  const status = codes.proceedingStatuses.find(code => code === firstOf(entity, "status"));
  const choices = codes.proceedingStatuses.filter(code => code !== "closed");
  const against: string[] = [];
  const concerns: string[] = [];
  for (const side of sides) {
    const who = endsOf(side, "party");
    if (who.length === 0) {
      leave(side, firstOf(side, "role"), "names-nobody");
      continue;
    }
    take(side);
    (/defend|respond|accus|against/iu.test(firstOf(side, "role")) ? against : concerns).push(...who);
  }
  gathered.add(
    "proceedings",
    {
      title,
      status:
        end !== undefined
          ? "closed"
          : status !== undefined && status !== "closed"
            ? status
            : gathered.ask({ id: "case-status", code: "case-status", choices, assumed: "pending" }),
      court: firstOf(entity, "court"),
      country,
      against: [...new Set(against)],
      concerns: [...new Set(concerns)],
      start: gathered.date(firstOf(entity, "fileDate"), place, "fileDate"),
      end,
      remark: remarkOf(entity),
      evidence: evidenceOf(entity),
    },
    [place],
    entity.id,
  );
  loseOthers(
    entity,
    new Set([
      "name",
      "court",
      "country",
      "fileDate",
      "closeDate",
      "summary",
      "description",
      ...(status ? ["status"] : []),
    ]),
  );
}
