import { codes } from "../../../schema/index.ts";
import { allOf, type FtmEntity, firstOf, remarkOf } from "./ftmEntities.ts";
import { RELATION_READ } from "./ftmSchemata.ts";
import type { FtmTaking } from "./ftmTaking.ts";
import { takeLinks } from "./takeLinks.ts";
import { takeMoney } from "./takeMoney.ts";

/** Takes who got a contract; returns the ids of the contracts that are told by it. */
export function takeAward(entity: FtmEntity, taking: FtmTaking): readonly string[] {
  const { gathered, entities, loseOthers, endsOf, datesOf } = taking;
  const contracts = allOf(entity, "contract").flatMap(id => entities.get(id) ?? []);
  const givers = [...new Set(contracts.flatMap(contract => endsOf(contract, "authority")))];
  const role = firstOf(entity, "role");
  const own = codes.linkTypes.find(code => code === role);
  const title = contracts.map(contract => firstOf(contract, "title")).find(Boolean) ?? "";
  const signed = contracts.map(contract => firstOf(contract, "contractDate")).find(Boolean);
  const { start, end } = datesOf(entity);
  const takers = endsOf(entity, "supplier");
  const link = {
    type: own ?? "commissions",
    // Our own titles are made of the two names, and say no more than they.
    label: own !== undefined && title.includes(" → ") ? "" : title || role,
    start: start ?? gathered.date(signed, entity.place, "contractDate"),
    end,
    remark: remarkOf(entity),
  };
  const ids = takeLinks(entity, { givers, takers }, link, taking);
  if (ids.length === 1) takeMoney(entity, "contract-total", ids[0], { payer: givers[0], payee: takers[0] }, taking);
  else if (ids.length > 1 && firstOf(entity, "amount") !== "")
    gathered.lose(entity.place, firstOf(entity, "amount"), "amount-of-several");
  if (ids.length === 0) return [];
  loseOthers(entity, new Set(["contract", "supplier", ...RELATION_READ]));
  return contracts.map(({ id }) => id);
}
