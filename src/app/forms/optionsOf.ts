/** What the pickers of a form offer: the objects of the file, as they are written, and the duties. */
import { fourteenDuties, isJsonObject, type JsonObject } from "../../schema/index.ts";
import { codesOf, dutyLabel, dutyQuestion, type Language, label, quoted, sayCountry } from "../../text/index.ts";
import type { EvidenceOption } from "./fields/evidence/evidenceShape.ts";
import type { PickOption } from "./fields/findOptions.ts";
import type { PickedKind } from "./formPlan.ts";
import { nameOfItem, wordsIn } from "./nameOfItem.ts";

const objectsIn = (file: JsonObject, list: string): readonly JsonObject[] => {
  const items = file[list];
  return Array.isArray(items) ? items.filter(isJsonObject).filter(({ id }) => typeof id === "string" && id !== "") : [];
};

const codeWord = (language: Language, list: Parameters<typeof label>[1], code: unknown): string =>
  typeof code === "string" && codesOf(language, list).includes(code) ? label(language, list, code) : "";

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(" · ");

function partyOption(party: JsonObject, file: JsonObject, language: Language): PickOption {
  const id = String(party.id);
  const country = typeof party.country === "string" ? sayCountry(language, party.country) : "";
  const aliases = Array.isArray(party.aliases) ? party.aliases.map(alias => wordsIn(alias, language)) : [];
  const names = [party.name, party.shortName].flatMap(name => (isJsonObject(name) ? Object.values(name) : [name]));
  return {
    id,
    name: nameOfItem("parties", party, file, language) || id,
    detail: joined(codeWord(language, "party-kinds", party.kind), country),
    words: [id, ...names.filter(name => typeof name === "string"), ...aliases],
  };
}

const isGroup = ({ kind }: JsonObject): boolean => kind === "worker-group" || kind === "household";

/** Everything of a kind that the file has, in its order. */
export function optionsOf(kind: PickedKind, file: JsonObject, language: Language): readonly PickOption[] {
  const named = (list: Parameters<typeof nameOfItem>[0] & string, detail: (item: JsonObject) => string = () => "") =>
    objectsIn(file, list).map((item): PickOption => {
      const id = String(item.id);
      return { id, name: nameOfItem(list, item, file, language) || id, detail: detail(item), words: [id] };
    });
  const parties = () => objectsIn(file, "parties").map(party => partyOption(party, file, language));
  switch (kind) {
    case "party":
      return parties();
    case "group": {
      const groups = new Set(
        objectsIn(file, "parties")
          .filter(isGroup)
          .map(({ id }) => id),
      );
      return parties().filter(({ id }) => groups.has(id));
    }
    case "link":
      return named("links", ({ type }) => codeWord(language, "link-types", type));
    case "duty":
      return [
        ...fourteenDuties.map(duty => ({
          id: duty.id,
          name: dutyLabel(language, duty),
          detail: dutyQuestion(language, duty),
          words: [duty.id],
        })),
        ...named("duties", ({ question }) => wordsIn(question, language)),
      ];
    case "money":
      return named("money");
    case "proceeding":
      return named("proceedings", ({ status }) => codeWord(language, "proceeding-statuses", status));
    case "decision":
      return objectsIn(file, "proceedings").flatMap(proceeding =>
        (Array.isArray(proceeding.decisions) ? proceeding.decisions : []).filter(isJsonObject).map(decision => ({
          id: String(decision.id ?? ""),
          name: joined(wordsIn(decision.court, language), String(decision.date ?? "")),
          detail: joined(codeWord(language, "finalities", decision.finality), wordsIn(decision.outcome, language)),
          words: [String(decision.id), nameOfItem("proceedings", proceeding, file, language)],
        })),
      );
    case "hypothesis":
      return named("hypotheses", ({ set }) => String(set ?? ""));
    case "source":
      return named("sources", ({ published }) => String(published ?? ""));
    case "subject":
      return [...parties(), ...named("links")];
  }
}

/** What can bear a claim out: quotes with their sources, then the sources. */
export function evidenceOptions(file: JsonObject, language: Language): readonly EvidenceOption[] {
  const sources = optionsOf("source", file, language);
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  const unstated = new Set(
    objectsIn(file, "sources")
      .filter(({ type }) => type === "unstated")
      .map(({ id }) => String(id)),
  );
  const unstatedIn = (source: string) => (unstated.has(source) ? { unstated: source } : {});
  const quotes = objectsIn(file, "quotes").map((quote): EvidenceOption => {
    const source = nameOf.get(String(quote.source)) ?? String(quote.source ?? "");
    return {
      id: String(quote.id),
      name: quoted(language, nameOfItem("quotes", quote, file, language)),
      detail: joined(source, String(quote.locator ?? "")),
      words: [String(quote.id)],
      isQuote: true,
      ...unstatedIn(String(quote.source)),
    };
  });
  return [...quotes, ...sources.map(source => ({ ...source, ...unstatedIn(source.id) }))];
}
