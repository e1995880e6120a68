import { isGroupKind, isJsonObject, type JsonObject, type PartyKind } from "../../schema/index.ts";

/**
 * The worker groups of the file that a law reaches by itself, and those in another country, which it does not reach
 * unless they are named. Null where the statement names its workers, or the law has no country yet, or nobody is abroad.
 */
export function workersWithin(
  file: JsonObject,
  { jurisdiction, workers }: JsonObject,
): { readonly kept: readonly string[]; readonly abroad: readonly string[] } | null {
  if (typeof jurisdiction !== "string" || workers !== undefined) return null;
  const groups = (Array.isArray(file.parties) ? file.parties : [])
    .filter(isJsonObject)
    .filter(({ kind }) => isGroupKind(kind as PartyKind));
  const isAbroad = ({ country, countries }: JsonObject): boolean =>
    Array.isArray(countries) ? !countries.includes(jurisdiction) : country !== undefined && country !== jurisdiction;
  const abroad = groups.filter(isAbroad).map(({ id }) => String(id));
  const kept = groups.filter(group => !isAbroad(group)).map(({ id }) => String(id));
  return abroad.length > 0 && kept.length > 0 ? { kept, abroad } : null;
}
