import { codes, type Range } from "../../../schema/index.ts";
import { readRange } from "../rangeText.ts";
import { type FtmEntity, firstOf, remarkOf } from "./ftmEntities.ts";
import { LEFT_OUT, type PartyRelation, RELATION_READ } from "./ftmSchemata.ts";
import type { FtmTaking } from "./ftmTaking.ts";
import { takeLinks } from "./takeLinks.ts";
import { amountOf, takeMoney } from "./takeMoney.ts";

/** A share of 1 from per cent, which may be a number or two ends. */
function shareOf(written: string): Range | undefined {
  const percent = readRange(written.replace(/(\d),(\d)/gu, "$1.$2"));
  if (percent === null) return undefined;
  const part = (value: number): number => Number((value / 100).toFixed(6));
  const ends = typeof percent === "number" ? { exact: percent } : percent;
  if (Object.values(ends).some(value => Number(value) > 100)) return undefined;
  return typeof percent === "number"
    ? part(percent)
    : (Object.fromEntries(Object.entries(percent).map(([end, value]) => [end, part(Number(value))])) as Range);
}

export function takeRelation(entity: FtmEntity, relation: PartyRelation, taking: FtmTaking): void {
  const { from, to, type: usual, asks } = relation;
  const { gathered, leave, loseOthers, endsOf, datesOf } = taking;
  const [role, kind] = [firstOf(entity, "role"), firstOf(entity, "ownershipType")];
  // A link with words of its own has its type in the kind of ownership alone.
  const own = [role, kind].flatMap(word => codes.linkTypes.filter(code => code === word))[0];
  const asked = {
    id: `type:${entity.schema}`,
    code: "link-type",
    params: { word: entity.schema },
    choices: [...codes.linkTypes, LEFT_OUT],
    assumed: usual,
  } as const;
  const [givers, takers] = [endsOf(entity, from), endsOf(entity, to)];
  const isWhole = givers.length > 0 && takers.length > 0;
  const type = own ?? (asks === "type" && isWhole ? gathered.ask(asked) : usual);
  const turn =
    asks === "direction" && own === undefined && isWhole
      ? gathered.ask({
          id: "direction",
          code: "direction",
          choices: ["as-written", "reversed", LEFT_OUT],
          assumed: "as-written",
        })
      : "as-written";
  if (type === LEFT_OUT || turn === LEFT_OUT) {
    leave(entity, role || kind, "left-by-answer");
    return;
  }
  const share = type === "owns" || type === "invests-in" ? shareOf(firstOf(entity, "percentage")) : undefined;
  if (firstOf(entity, "percentage") !== "" && share === undefined)
    gathered.lose(entity.place, firstOf(entity, "percentage"), "value-not-taken", { field: "percentage" });
  const link = {
    type,
    label: own === undefined ? role || kind : role === own ? "" : role,
    ...datesOf(entity),
    share,
    remark: remarkOf(entity),
  };
  const sides = { givers, takers };
  const ids = takeLinks(entity, turn === "reversed" ? { givers: takers, takers: givers } : sides, link, taking);
  if (ids.length === 0) return;
  const purpose = firstOf(entity, "purpose");
  const ownKind = codes.moneyKinds.find(code => code === purpose);
  if (entity.schema === "Payment" && amountOf(entity)[0] !== "") {
    const kind =
      ownKind ??
      gathered.ask({
        id: "money-kind",
        code: "money-kind",
        choices: [...codes.moneyKinds, LEFT_OUT],
        assumed: "contract-total",
      });
    takeMoney(entity, kind, ids[0], { payer: givers[0], payee: takers[0], label: ownKind ? "" : purpose }, taking);
  }
  loseOthers(
    entity,
    new Set([from, to, "percentage", "ownershipType", ...RELATION_READ, ...(purpose === "" ? [] : ["purpose"])]),
  );
}
