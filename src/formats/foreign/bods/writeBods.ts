/** The ownership in a dossier as statements of BODS 0.4. Nothing of the work is in them: the standard has no word for it. */
import { urlOf } from "../../../base/index.ts";
import { type Dossier, dateOfDay, firstDay, type Link, type Party, type Range } from "../../../schema/index.ts";
import { rangeText } from "../rangeText.ts";
import { type Speaker, speaker } from "../speaker.ts";

type Json = Readonly<Record<string, unknown>>;

const ENTITY_TYPES: Readonly<Record<Party["kind"], string>> = {
  organisation: "legalEntity",
  person: "legalEntity",
  "worker-group": "legalEntity",
  household: "legalEntity",
  representative: "legalEntity",
  authority: "stateBody",
  unknown: "unknownEntity",
};

/** The number of a statement: thirty-two signs, as the standard wants, and the same for the same record each time. */
function statementId(dossier: string, record: string): string {
  let number = "";
  for (let part = 0; part < 4; part += 1) {
    // FNV-1a, begun in four ways: no secret, but no two records of a file are likely to share it.
    let sum = 0x811c9dc5 ^ part;
    for (const letter of `${dossier}/${record}`) sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
    number += (Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 0).toString(16).padStart(8, "0");
  }
  return number;
}

const filled = (object: Json): Json =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A share in per cent. */
function shareOf(range: Range | undefined): Json | undefined {
  if (range === undefined) return undefined;
  const percent = (part: number) => Number((part * 100).toFixed(4));
  if (typeof range === "number") return { exact: percent(range) };
  // "About" has no place there, and a bound that is not known is not made up.
  if ("about" in range) return undefined;
  const { min, max } = range;
  return filled({
    minimum: min === undefined ? undefined : percent(min),
    maximum: max === undefined ? undefined : percent(max),
  });
}

const dayOf = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : (dateOfDay(firstDay(date)) ?? undefined);

/** Only days stand in its dates: a month or a year is told in words. */
const isDay = (date: string | undefined): date is string => date !== undefined && date.length === 10;
const aboutShare = ({ share }: Link): string => (typeof share === "object" && "about" in share ? rangeText(share) : "");
const inWords = ({ start, end }: Link): string =>
  [start, end].some(date => date !== undefined && !isDay(date)) ? `${start ?? ""} – ${end ?? ""}`.trim() : "";

function sourceOf(evidence: Link["evidence"] | undefined, said: Speaker): Json | undefined {
  const [first] = said.sources(evidence).filter(({ url }) => url !== undefined);
  if (!first) return undefined;
  return filled({
    type: ["thirdParty"],
    description: said.text(first.title),
    url: first.url,
    retrievedAt: dayOf(first.accessed),
  });
}

function partyDetails(party: Party, said: Speaker): Json {
  if (party.kind === "person")
    return { isComponent: false, personType: "knownPerson", names: [{ type: "legal", fullName: said.name(party) }] };
  const isUnknown = party.kind === "unknown";
  return filled({
    isComponent: false,
    entityType: { type: ENTITY_TYPES[party.kind] },
    unspecifiedEntityDetails: isUnknown
      ? filled({ reason: "unknown", description: said.text(party.remark) })
      : undefined,
    name: isUnknown ? said.text(party.name) : said.name(party),
    alternateNames: said.aliases(party),
    jurisdiction: party.seat === undefined ? undefined : { name: party.seat, code: party.seat },
    identifiers: (party.identifiers ?? []).map(({ scheme, id }) => ({ schemeName: scheme, id })),
    uri: party.url,
  });
}

/**
 * The statements, as the text of a file: a record for each party that owns or is owned, one for each link by which it
 * is so. A person cannot be owned in the standard; such a link is left out.
 * @returns null where nobody owns anybody
 */
export function writeBods(dossier: Dossier, language: string): string | null {
  const said = speaker(dossier, language);
  const parties = new Map(dossier.parties.map(party => [party.id, party]));
  const links = dossier.links.filter(
    ({ type, to }) => (type === "owns" || type === "invests-in") && parties.get(to)?.kind !== "person",
  );
  if (links.length === 0) return null;
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  const date = dayOf(dossier.updated);
  const publicationDetails = filled({
    publicationDate: date,
    bodsVersion: "0.4",
    publisher: { name: dossier.publisher ?? "Deep Labor" },
    license: dossier.license !== undefined && urlOf(dossier.license) !== null ? dossier.license : undefined,
  });
  const statement = (
    recordId: string,
    recordType: string,
    subject: string,
    source: Json | undefined,
    recordDetails: Json,
  ) =>
    filled({
      statementId: statementId(dossier.id, recordId),
      declarationSubject: subject,
      statementDate: date,
      publicationDetails,
      recordId,
      recordType,
      recordStatus: "new",
      source,
      recordDetails,
    });
  const statements = [
    ...dossier.parties
      .filter(({ id }) => ends.has(id))
      .map(party =>
        statement(
          party.id,
          party.kind === "person" ? "person" : "entity",
          party.id,
          sourceOf(party.evidence, said),
          partyDetails(party, said),
        ),
      ),
    ...links.map(link =>
      statement(link.id, "relationship", link.to, sourceOf(link.evidence, said), {
        isComponent: false,
        subject: link.to,
        interestedParty: link.from,
        interests: [
          filled({
            type: "shareholding",
            directOrIndirect: "unknown",
            beneficialOwnershipOrControl: false,
            share: shareOf(link.share),
            startDate: isDay(link.start) ? link.start : undefined,
            endDate: isDay(link.end) ? link.end : undefined,
            // The standard knows one kind of share only; what else it is stands in words that are known on the way back.
            details: [link.type === "owns" ? "" : link.type, said.text(link.remark), inWords(link), aboutShare(link)]
              .filter(Boolean)
              .join("\n"),
          }),
        ],
      }),
    ),
  ];
  return `${JSON.stringify(statements, null, 2)}\n`;
}
