import { codes } from "../../../schema/index.ts";
import { codeOfWord } from "../codeOfWord.ts";
import { allOf, type FtmEntity, firstOf } from "./ftmEntities.ts";
import { partySchemata, registerProperties } from "./ftmSchemata.ts";
import type { FtmTaking } from "./ftmTaking.ts";

export function takeParty(entity: FtmEntity, { gathered, parties, take, loseOthers, evidenceOf }: FtmTaking): void {
  const { place } = entity;
  const kindWord = firstOf(entity, "classification");
  const kind = codes.partyKinds.find(code => code === kindWord) ?? partySchemata[entity.schema]!;
  const isPerson = entity.schema === "Person";
  const composed = ["firstName", "secondName", "middleName", "lastName"].map(name => firstOf(entity, name)).join(" ");
  const names = [...allOf(entity, "name"), ...(composed.trim() === "" ? [] : [composed.replace(/\s+/gu, " ").trim()])];
  const aliases = ["alias", "previousName", "weakAlias", "abbreviation"].flatMap(name => allOf(entity, name));
  const countries = [
    ...new Set(
      ["country", "mainCountry"].flatMap(name =>
        allOf(entity, name).flatMap(code => gathered.country(code, place, name) ?? []),
      ),
    ),
  ];
  const [name = "", ...more] =
    kind === "unknown" ? names.filter(one => codeOfWord("party-kinds", one) !== "unknown") : names;
  const numbers = Object.entries(registerProperties).flatMap(([property, scheme]) =>
    // The numbers of persons are no matter of the public.
    isPerson && property !== "wikidataId" ? [] : allOf(entity, property).map(id => ({ scheme, id })),
  );
  take(entity);
  parties.set(
    entity.id,
    gathered.add(
      "parties",
      {
        kind: name === "" ? "unknown" : kind,
        name,
        aliases: [...new Set([...more, ...aliases])].filter(alias => alias !== name),
        country: countries.length === 1 ? countries[0] : undefined,
        countries: countries.length > 1 ? countries : undefined,
        seat: gathered.country(firstOf(entity, "jurisdiction"), place, "jurisdiction"),
        identifiers: numbers,
        description: firstOf(entity, "description"),
        remark: [...allOf(entity, "summary"), ...allOf(entity, "notes")].join("\n"),
        url: gathered.url(firstOf(entity, "website"), place, "website"),
        evidence: evidenceOf(entity),
      },
      [place],
      entity.id,
    ),
  );
  loseOthers(
    entity,
    new Set([
      ...["name", "alias", "previousName", "weakAlias", "abbreviation", "country", "mainCountry", "jurisdiction"],
      ...["firstName", "secondName", "middleName", "lastName", "description", "summary", "notes", "website"],
      ...(kindWord === kind ? ["classification"] : []),
      ...(isPerson ? ["wikidataId"] : Object.keys(registerProperties)),
    ]),
  );
}
