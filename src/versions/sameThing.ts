import { isJsonObject, type JsonObject, type ListName } from "../schema/index.ts";

/** What makes an object the one it is, besides its id. Of a source its address, where both have one. */
const IDENTITY: Readonly<Record<ListName, readonly string[]>> = {
  duties: ["label"],
  parties: ["name"],
  links: ["from", "to", "type"],
  assertions: ["party", "duty", "basis", "position"],
  conditions: ["duty", "party"],
  money: ["kind", "payer", "payee", "link"],
  figures: ["about", "what"],
  proceedings: ["title"],
  hypotheses: ["set", "label"],
  sources: ["title"],
  quotes: ["source", "quote"],
  lookedFor: ["what"],
  story: ["title"],
};

const wordsIn = (value: unknown): readonly string[] =>
  (isJsonObject(value) ? Object.values(value) : [value])
    .filter(words => typeof words === "string")
    .map(words => words.trim().toLocaleLowerCase("en"));

const isAlike = (one: unknown, other: unknown): boolean => {
  if (one === undefined || other === undefined) return one === other;
  const words = new Set(wordsIn(one));
  return wordsIn(other).some(word => words.has(word));
};

/** Whether two objects that two people gave the same id are the same thing, by what both say that it is. */
export function isSameThing(list: ListName, one: JsonObject, other: JsonObject): boolean {
  const fields = list === "sources" && one.url !== undefined && other.url !== undefined ? ["url"] : IDENTITY[list];
  return fields.every(field => isAlike(one[field], other[field]));
}
