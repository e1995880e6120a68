/** The releases of a file, of packages and records too, sorted into the processes that they tell of. */
import { isJsonObject } from "../../../schema/index.ts";
import type { FilePlace } from "../../bringing/incoming.ts";
import { fieldsOf, type Gathering, listOf, textOf } from "../gathering.ts";
import type { JsonFile, JsonRecord } from "../readJson.ts";
import { type OcdsPart, type Process, placeWithin } from "./ocdsPart.ts";

/** A package says who published it. */
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
        enter({ value: one, place: placeWithin(place, `/releases/${index}`) });
    } else if (Array.isArray(value.records)) {
      gathered.file(published);
      for (const [index, one] of value.records.entries()) enterRecord(one, placeWithin(place, `/records/${index}`));
    } else if (isJsonObject(value.compiledRelease) || Array.isArray(value.releases)) enterRecord(value, place);
    else if (textOf(value.ocid) !== "" || value.parties !== undefined || value.awards !== undefined)
      found.push({ fields: value, place: { ...place, id: textOf(value.ocid) } });
    else leave("release", place, JSON.stringify(value), "not-of-the-format");
  };
  const enterRecord = (value: unknown, place: FilePlace): void => {
    const record = fieldsOf(value);
    if (isJsonObject(record.compiledRelease)) {
      enter({ value: record.compiledRelease, place: placeWithin(place, "/compiledRelease") });
      return;
    }
    listOf(record.releases).forEach((one, index) => {
      const own = placeWithin(place, `/releases/${index}`);
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

export function processesOf(json: Extract<JsonFile, { ok: true }>, gathered: Gathering): readonly Process[] {
  const byOcid = new Map<string, OcdsPart[]>();
  releasesOf(json, gathered).forEach((release, index) => {
    const ocid = textOf(release.fields.ocid) || `#${index}`;
    byOcid.set(ocid, [...(byOcid.get(ocid) ?? []), release]);
  });
  return [...byOcid.values()].map(releases =>
    // Equal dates keep the order of the file.
    releases.sort((one, other) => {
      const [first, second] = [textOf(one.fields.date), textOf(other.fields.date)];
      return first < second ? -1 : first > second ? 1 : 0;
    }),
  );
}
