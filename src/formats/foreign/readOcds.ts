/** Open Contracting Data Standard 1.0 and 1.1: releases and records, with the extension for subcontracting. */
import { currencies, isJsonObject, type JsonObject } from "../../schema/index.ts";
import type { FilePlace, GivenFile, ReadFormat, TakeAnswers } from "../bringing/incoming.ts";
import { fieldsOf, type Gathering, gathering, listOf, refused, textOf } from "./gathering.ts";
import { type JsonFile, type JsonRecord, readJson } from "./readJson.ts";

type OcdsPart = { readonly fields: JsonObject; readonly place: FilePlace };
/** All releases of one process, the latest last. */
type Process = { readonly ocid: string; readonly releases: readonly OcdsPart[] };

const LEFT_OUT = "left-out";
/** Parts of a release that say nothing of who works for whom. */
const OTHER_PARTS = ["planning", "bids", "relatedProcesses"];
const OVER = new Set(["cancelled", "unsuccessful", "terminated-before-start"]);

const at = (place: FilePlace, more: string): FilePlace => ({ ...place, pointer: `${place.pointer ?? ""}${more}` });

/** The releases of a file, of packages and records too; a package says who published it. */
function releasesOf(json: Extract<JsonFile, { ok: true }>, gathered: Gathering): readonly OcdsPart[] {
  const { leave } = gathered;
  const found: OcdsPart[] = [];
  const enter = ({ value, place }: JsonRecord): void => {
    if (!isJsonObject(value)) {
      leave("release", place, JSON.stringify(value) ?? "", "not-of-the-format");
      return;
    }
    const published = {
      publisher: textOf(fieldsOf(value.publisher).name),
      published: gathered.date(value.publishedDate, place, "publishedDate"),
      url: gathered.url(value.uri, place, "uri"),
    };
    if (Array.isArray(value.releases) && value.ocid === undefined) {
      gathered.file(published);
      for (const [index, one] of value.releases.entries())
        enter({ value: one, place: at(place, `/releases/${index}`) });
    } else if (Array.isArray(value.records)) {
      gathered.file(published);
      for (const [index, one] of value.records.entries()) enterRecord(one, at(place, `/records/${index}`));
    } else if (isJsonObject(value.compiledRelease) || Array.isArray(value.releases)) enterRecord(value, place);
    else if (textOf(value.ocid) !== "" || value.parties !== undefined || value.awards !== undefined)
      found.push({ fields: value, place: { ...place, id: textOf(value.ocid) } });
    else leave("release", place, JSON.stringify(value), "not-of-the-format");
  };
  const enterRecord = (value: unknown, place: FilePlace): void => {
    const record = fieldsOf(value);
    if (isJsonObject(record.compiledRelease)) {
      enter({ value: record.compiledRelease, place: at(place, "/compiledRelease") });
      return;
    }
    listOf(record.releases).forEach((one, index) => {
      const own = at(place, `/releases/${index}`);
      const { url } = fieldsOf(one);
      // A record may only say where its releases are.
      if (url !== undefined && fieldsOf(one).ocid === undefined) leave("release", own, textOf(url), "only-linked");
      else enter({ value: one, place: own });
    });
    if (listOf(record.releases).length === 0) leave("release", place, textOf(record.ocid), "not-of-the-format");
  };
  if (json.isLines) {
    for (const record of json.records) enter(record);
    for (const { place, text } of json.broken) leave("release", place, text, "not-of-the-format");
  } else if (Array.isArray(json.value))
    for (const [index, value] of json.value.entries()) enter({ value, place: { pointer: `/${index}` } });
  else enter({ value: json.value, place: { pointer: "" } });
  return found;
}

function processesOf(releases: readonly OcdsPart[]): readonly Process[] {
  const byOcid = new Map<string, OcdsPart[]>();
  releases.forEach((release, index) => {
    const ocid = textOf(release.fields.ocid) || `#${index}`;
    byOcid.set(ocid, [...(byOcid.get(ocid) ?? []), release]);
  });
  return [...byOcid].map(([ocid, ofProcess]) => ({
    ocid,
    // Equal dates keep the order of the file.
    releases: ofProcess.sort((one, other) => {
      const [first, second] = [textOf(one.fields.date), textOf(other.fields.date)];
      return first < second ? -1 : first > second ? 1 : 0;
    }),
  }));
}

const identifierOf = (organisation: JsonObject): string => {
  const { scheme, id } = fieldsOf(organisation.identifier);
  return textOf(id) === "" ? "" : `${textOf(scheme)}-${textOf(id)}`;
};

export function readOcds(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const json = readJson(file);
  if (!json.ok) return refused(json.refusal);
  const gathered = gathering(file, answers);
  gathered.file();
  /** Parties of all processes: the same organisation in two of them is one. */
  const known = new Map<string, string>();
  for (const process of processesOf(releasesOf(json, gathered))) takeProcess(process, known, gathered);
  return gathered.done(["release"]);
}

function takeProcess({ releases }: Process, known: Map<string, string>, gathered: Gathering): void {
  const { add, ask, evidence, leave, lose, take } = gathered;
  const latestFirst = [...releases].reverse();
  /** The last that any release says. */
  const lastOf = (field: string): JsonObject =>
    fieldsOf(latestFirst.find(({ fields }) => isJsonObject(fields[field]))?.fields[field]);

  /** The objects of a list over all releases: of each id the last; those before it are left. */
  const latest = (field: string, kind: string): readonly OcdsPart[] => {
    const all = releases.flatMap(({ fields, place }) =>
      listOf(fields[field]).map((one, index) => {
        const own = at(place, `/${field}/${index}`);
        const body = fieldsOf(one);
        return { fields: body, place: textOf(body.id) === "" ? own : { ...own, id: textOf(body.id) } };
      }),
    );
    const last = new Map(all.map(body => [textOf(body.fields.id) || body.place.pointer, body]));
    return all.filter(body => {
      const holds = last.get(textOf(body.fields.id) || body.place.pointer) === body;
      if (!holds) leave(kind, body.place, textOf(body.fields.title) || textOf(body.fields.id), "repeated");
      return holds;
    });
  };

  const described = latest("parties", "party");
  const byId = new Map(described.map(body => [textOf(body.fields.id), body]));
  const used = new Set<OcdsPart>();

  /** The party that a reference stands for: described in `parties`, or (1.0) on the spot. */
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
    const own = whole?.place ?? place;
    const address = fieldsOf(body.address);
    const numbers = [body.identifier, ...listOf(body.additionalIdentifiers)].map(fieldsOf);
    const id = add(
      "parties",
      {
        kind: name === "" ? "unknown" : "organisation",
        name,
        country: gathered.country(address.country ?? address.countryName, own, "address"),
        identifiers: numbers.flatMap(({ scheme, id: number }) =>
          textOf(scheme) !== "" && textOf(number) !== "" ? [{ scheme: textOf(scheme), id: textOf(number) }] : [],
        ),
        url: gathered.url(fieldsOf(body.contactPoint).url, own, "url"),
        evidence: evidence(),
      },
      [own],
    );
    known.set(key, id);
    return id;
  };

  const isNamed = (written: unknown): boolean => {
    const reference = fieldsOf(written);
    const body = byId.get(textOf(reference.id))?.fields ?? reference;
    return [body.name, body.id, fieldsOf(body.identifier).id].some(one => textOf(one) !== "");
  };

  const withRole = (role: string) =>
    described.find(({ fields }) => listOf(fields.roles).map(textOf).includes(role))?.fields;
  const named = lastOf("buyer");
  const hasBuyer = Object.keys(named).length > 0;
  const procuring = fieldsOf(lastOf("tender").procuringEntity);
  const buyerOf = (place: FilePlace): string | null => {
    if (hasBuyer) return partyOf(named, place);
    const role = withRole("buyer");
    if (role) return partyOf(role, place);
    const other = Object.keys(procuring).length > 0 ? procuring : withRole("procuringEntity");
    if (!other) return null;
    const answer = ask({
      id: "procuring-buyer",
      code: "procuring-buyer",
      params: { name: textOf(other.name) || textOf(other.id) },
      choices: ["as-written", LEFT_OUT],
      assumed: "as-written",
    });
    return answer === LEFT_OUT ? null : partyOf(other, place);
  };

  const contracts = latest("contracts", "contract");
  const contractsOf = (award: JsonObject): readonly OcdsPart[] =>
    contracts.filter(({ fields }) => textOf(fields.awardID) !== "" && textOf(fields.awardID) === textOf(award.id));
  const told = ({ fields }: OcdsPart): string =>
    textOf(fields.title) || textOf(fields.description) || textOf(fields.id);
  const isOver = ({ fields }: OcdsPart): boolean => OVER.has(textOf(fields.status));
  let made = 0;

  const addMoney = (body: OcdsPart, ends: JsonObject, links: readonly string[]): void => {
    const value = fieldsOf(body.fields.value);
    if (typeof value.amount !== "number" || !Number.isFinite(value.amount)) return;
    const currency = textOf(value.currency).toUpperCase();
    if (currency !== "" && !currencies.has(currency))
      lose(body.place, currency, "value-not-taken", { field: "currency" });
    if (links.length > 1) lose(body.place, textOf(value.amount), "amount-of-several");
    const isOne = links.length === 1;
    add(
      "money",
      {
        kind: "contract-total",
        label: textOf(body.fields.title),
        payer: ends.payer,
        payee: isOne ? ends.payee : undefined,
        link: isOne ? links[0] : undefined,
        amount: value.amount,
        currency: currencies.has(currency) ? currency : undefined,
        verification: "reported",
        evidence: evidence(),
      },
      [body.place],
    );
  };

  const commission = (
    body: OcdsPart,
    kind: string,
    buyer: string | null,
    suppliers: readonly string[],
    contract: OcdsPart | null,
  ) => {
    const pairs = buyer === null ? [] : suppliers.filter(supplier => supplier !== buyer);
    if (buyer === null || pairs.length === 0) {
      leave(kind, body.place, told(body), "names-one-only");
      return false;
    }
    take(kind);
    const period = fieldsOf((contract ?? body).fields.period ?? body.fields.contractPeriod);
    const signed = contract?.fields.dateSigned;
    const links = pairs.map(supplier => {
      made += 1;
      return add(
        "links",
        {
          type: "commissions",
          from: buyer,
          to: supplier,
          label: textOf(contract?.fields.title) || textOf(body.fields.title),
          start: gathered.date(period.startDate ?? signed, body.place, "startDate"),
          end: gathered.date(period.endDate, body.place, "endDate"),
          verification: "reported",
          evidence: evidence(),
        },
        [body.place, ...(contract ? [contract.place] : [])],
      );
    });
    if (contract) addMoney(contract, { payer: buyer, payee: pairs[0] }, links);
    else if (isJsonObject(body.fields.value))
      lose(body.place, textOf(fieldsOf(body.fields.value).amount), "no-place-for-field", { field: "award value" });
    return true;
  };

  const takeSubcontracts = (award: OcdsPart, suppliers: readonly string[]) => {
    const part = fieldsOf(award.fields.subcontracting);
    const place = at(award.place, "/subcontracting");
    for (const field of ["value", "minimumPercentage", "maximumPercentage"])
      if (part[field] !== undefined) lose(place, JSON.stringify(part[field]) ?? "", "amount-of-several");
    listOf(part.subcontracts).forEach((one, index) => {
      const body: OcdsPart = { fields: fieldsOf(one), place: at(place, `/subcontracts/${index}`) };
      const taker = partyOf(body.fields.subcontractor, body.place);
      const mains = listOf(body.fields.mainContractors).flatMap(main => partyOf(main, body.place) ?? []);
      // Without a main contractor it is the supplier, if there is one only.
      const givers = mains.length > 0 ? mains : suppliers.length === 1 ? suppliers : [];
      const pairs = taker === null ? [] : givers.filter(giver => giver !== taker);
      if (taker === null || pairs.length === 0) {
        leave("subcontract", body.place, told(body), taker === null ? "names-nobody" : "names-one-only");
        return;
      }
      take("subcontract");
      for (const giver of pairs) {
        made += 1;
        add(
          "links",
          {
            type: "subcontracts-to",
            from: giver,
            to: taker,
            label: textOf(body.fields.title) || textOf(body.fields.description),
            verification: "reported",
            evidence: evidence(),
          },
          [body.place],
        );
      }
    });
  };

  const settled = new Set<OcdsPart>();
  for (const award of latest("awards", "award")) {
    const own = contractsOf(award.fields);
    if (isOver(award) || textOf(award.fields.status) === "pending") {
      leave("award", award.place, told(award), "not-in-force", { status: textOf(award.fields.status) });
      continue;
    }
    const running = own.filter(contract => !isOver(contract));
    const named = listOf(award.fields.suppliers).filter(isNamed);
    const buyer = named.length > 0 ? buyerOf(award.place) : null;
    // Nobody is made of an award that names one side only, unless they have subcontractors.
    const isUsed = buyer !== null || listOf(fieldsOf(award.fields.subcontracting).subcontracts).length > 0;
    const suppliers = isUsed ? named.flatMap(one => partyOf(one, award.place) ?? []) : [];
    const [first, ...others] = running;
    const isTaken = commission(award, "award", buyer, suppliers, first ?? null);
    for (const contract of running) settled.add(contract);
    if (first) {
      if (isTaken) take("contract");
      else leave("contract", first.place, told(first), "names-one-only");
    }
    for (const contract of others) commission(contract, "contract", buyer, suppliers, contract);
    takeSubcontracts(award, suppliers);
  }
  for (const contract of contracts) {
    if (settled.has(contract)) continue;
    if (isOver(contract))
      leave("contract", contract.place, told(contract), "not-in-force", { status: textOf(contract.fields.status) });
    else leave("contract", contract.place, told(contract), "names-one-only");
  }

  for (const body of described) {
    const roles = listOf(body.fields.roles).map(textOf);
    const name = textOf(body.fields.name) || textOf(body.fields.id);
    if (used.has(body)) take("party");
    else if (roles.includes("tenderer")) leave("party", body.place, name, "lost-bid");
    else leave("party", body.place, name, "no-part-in-work", { roles: roles.length > 0 ? roles : ["–"] });
  }
  // A release of which nothing came only says what was planned or put out to tender.
  for (const { fields, place } of releases) {
    const title = textOf(fieldsOf(fields.tender).title) || textOf(fields.ocid);
    if (made > 0) take("release");
    else leave("release", place, title, "no-work-in-it", { kind: "release" });
    for (const field of OTHER_PARTS)
      if (fields[field] !== undefined) lose(at(place, `/${field}`), field, "no-place-for-field", { field });
    for (const field of ["items", "documents", "milestones"])
      if (listOf(fieldsOf(fields.tender)[field]).length > 0)
        lose(at(place, `/tender/${field}`), field, "no-place-for-field", { field });
  }
}
