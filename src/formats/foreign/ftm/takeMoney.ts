import { currencies, type JsonObject } from "../../../schema/index.ts";
import { type FtmEntity, firstOf } from "./ftmEntities.ts";
import { LEFT_OUT } from "./ftmSchemata.ts";
import type { FtmTaking } from "./ftmTaking.ts";

/** An amount and its currency: as it was paid, else as somebody converted it. */
export function amountOf(entity: FtmEntity): readonly [string, string] {
  for (const [name, currency] of [
    ["amount", firstOf(entity, "currency").toUpperCase()],
    ["amountEur", "EUR"],
    ["amountUsd", "USD"],
  ] as const)
    if (firstOf(entity, name) !== "") return [firstOf(entity, name), currency];
  return ["", ""];
}

export function takeMoney(
  entity: FtmEntity,
  kind: string,
  link: string | undefined,
  ends: JsonObject,
  { gathered, evidenceOf, datesOf }: FtmTaking,
): void {
  const [written, currency] = amountOf(entity);
  if (written === "") return;
  const amount = Number(written.replace(/[\s']/gu, ""));
  if (!Number.isFinite(amount) || kind === LEFT_OUT) {
    gathered.lose(entity.place, written, "value-not-taken", { field: "amount" });
    return;
  }
  if (currency !== "" && !currencies.has(currency))
    gathered.lose(entity.place, currency, "value-not-taken", { field: "currency" });
  gathered.add(
    "money",
    {
      kind,
      ...ends,
      link,
      amount,
      currency: currencies.has(currency) ? currency : undefined,
      ...datesOf(entity),
      verification: "reported",
      evidence: evidenceOf(entity),
    },
    [entity.place],
  );
}
