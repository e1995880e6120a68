/** The parties of a process: described in a list of their own, and referred to from everywhere else. */
import { isJsonObject, type JsonObject } from "../../../schema/index.ts";
import type { FilePlace } from "../../bringing/incoming.ts";
import { fieldsOf, type Gathering, listOf, textOf } from "../gathering.ts";
import { latestIn, type OcdsPart, type Process } from "./ocdsPart.ts";

const LEFT_OUT = "left-out";

export type ProcessParties = {
  /** The id of the party that a reference stands for: described in `parties`, or (1.0) on the spot. */
  readonly partyOf: (written: unknown, place: FilePlace) => string | null;
  /** Whether a reference says enough to make a party of. */
  readonly isNamed: (written: unknown) => boolean;
  /** The id of whoever buys; asked where only a procuring entity is named. */
  readonly buyerOf: (place: FilePlace) => string | null;
  /** Tells what became of the parties that are described. */
  readonly tell: () => void;
};

const identifierOf = (organisation: JsonObject): string => {
  const { scheme, id } = fieldsOf(organisation.identifier);
  return textOf(id) === "" ? "" : `${textOf(scheme)}-${textOf(id)}`;
};

function addOrganisation(
  name: string,
  { fields, place }: OcdsPart,
  { add, country, url, evidence }: Gathering,
): string {
  const address = fieldsOf(fields.address);
  const numbers = [fields.identifier, ...listOf(fields.additionalIdentifiers)].map(fieldsOf);
  return add(
    "parties",
    {
      kind: name === "" ? "unknown" : "organisation",
      name,
      country: country(address.country ?? address.countryName, place, "address"),
      identifiers: numbers.flatMap(({ scheme, id: number }) =>
        textOf(scheme) !== "" && textOf(number) !== "" ? [{ scheme: textOf(scheme), id: textOf(number) }] : [],
      ),
      url: url(fieldsOf(fields.contactPoint).url, place, "url"),
      evidence: evidence(),
    },
    [place],
  );
}

/** @param known the ids of the parties of all processes so far: the same organisation in two of them is one */
export function processParties(process: Process, known: Map<string, string>, gathered: Gathering): ProcessParties {
  const described = latestIn(process, "parties", "party", gathered);
  const byId = new Map(described.map(body => [textOf(body.fields.id), body]));
  const used = new Set<OcdsPart>();

  const partyOf = (written: unknown, place: FilePlace): string | null => {
    const reference = fieldsOf(written);
    const whole = byId.get(textOf(reference.id));
    const body = whole?.fields ?? reference;
    if (whole) used.add(whole);
    const name = textOf(body.name) || textOf(fieldsOf(body.identifier).legalName) || textOf(reference.name);
    const key = identifierOf(body) || textOf(reference.id) || name;
    if (key === "") return null;
    const there = known.get(key);
    if (there !== undefined) return there;
    const id = addOrganisation(name, whole ?? { fields: body, place }, gathered);
    known.set(key, id);
    return id;
  };

  const isNamed = (written: unknown): boolean => {
    const reference = fieldsOf(written);
    const body = byId.get(textOf(reference.id))?.fields ?? reference;
    return [body.name, body.id, fieldsOf(body.identifier).id].some(one => textOf(one) !== "");
  };

  /** The last that any release says. */
  const lastOf = (field: string): JsonObject =>
    fieldsOf([...process].reverse().find(({ fields }) => isJsonObject(fields[field]))?.fields[field]);
  const withRole = (role: string): JsonObject | undefined =>
    described.find(({ fields }) => listOf(fields.roles).map(textOf).includes(role))?.fields;
  const named = lastOf("buyer");
  const procuring = fieldsOf(lastOf("tender").procuringEntity);
  const buyerOf = (place: FilePlace): string | null => {
    if (Object.keys(named).length > 0) return partyOf(named, place);
    const role = withRole("buyer");
    if (role) return partyOf(role, place);
    const other = Object.keys(procuring).length > 0 ? procuring : withRole("procuringEntity");
    if (!other) return null;
    const answer = gathered.ask({
      id: "procuring-buyer",
      code: "procuring-buyer",
      params: { name: textOf(other.name) || textOf(other.id) },
      choices: ["as-written", LEFT_OUT],
      assumed: "as-written",
    });
    return answer === LEFT_OUT ? null : partyOf(other, place);
  };

  const tell = (): void => {
    for (const body of described) {
      const roles = listOf(body.fields.roles).map(textOf);
      const name = textOf(body.fields.name) || textOf(body.fields.id);
      if (used.has(body)) gathered.take("party");
      else if (roles.includes("tenderer")) gathered.leave("party", body.place, name, "lost-bid");
      else gathered.leave("party", body.place, name, "no-part-in-work", { roles: roles.length > 0 ? roles : ["–"] });
    }
  };

  return { partyOf, isNamed, buyerOf, tell };
}
