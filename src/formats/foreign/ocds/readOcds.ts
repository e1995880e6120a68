/** Open Contracting Data Standard 1.0 and 1.1: releases and records, with the extension for subcontracting. */
import type { GivenFile, ReadFormat, TakeAnswers } from "../../bringing/incoming.ts";
import { fieldsOf, type Gathering, gathering, listOf, refused, textOf } from "../gathering.ts";
import { readJson } from "../readJson.ts";
import { isOver, latestIn, type OcdsPart, type Process, placeWithin, wordsOf } from "./ocdsPart.ts";
import { processesOf } from "./processesOf.ts";
import { processParties } from "./processParties.ts";
import { takeAward } from "./takeAward.ts";

/** Parts of a release that say nothing of who works for whom. */
const OTHER_PARTS = ["planning", "bids", "relatedProcesses"];

export function readOcds(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const json = readJson(file);
  if (!json.ok) return refused(json.refusal);
  const gathered = gathering(file, answers);
  gathered.file();
  /** Parties of all processes: the same organisation in two of them is one. */
  const known = new Map<string, string>();
  for (const process of processesOf(json, gathered)) takeProcess(process, known, gathered);
  return gathered.done(["release"]);
}

function takeProcess(process: Process, known: Map<string, string>, gathered: Gathering): void {
  const parties = processParties(process, known, gathered);
  const contracts = latestIn(process, "contracts", "contract", gathered);
  const settled = new Set<OcdsPart>();
  let links = 0;
  for (const award of latestIn(process, "awards", "award", gathered)) {
    if (isOver(award) || textOf(award.fields.status) === "pending") {
      leaveIdle("award", award, gathered);
      continue;
    }
    const running = contracts.filter(contract => isUnder(award, contract) && !isOver(contract));
    for (const contract of running) settled.add(contract);
    links += takeAward(award, running, parties, gathered);
  }
  for (const contract of contracts) {
    if (settled.has(contract)) continue;
    if (isOver(contract)) leaveIdle("contract", contract, gathered);
    else gathered.leave("contract", contract.place, wordsOf(contract), "names-one-only");
  }
  parties.tell();
  for (const release of process) tellRelease(release, links > 0, gathered);
}

const isUnder = (award: OcdsPart, { fields }: OcdsPart): boolean =>
  textOf(fields.awardID) !== "" && textOf(fields.awardID) === textOf(award.fields.id);

function leaveIdle(kind: string, part: OcdsPart, { leave }: Gathering): void {
  leave(kind, part.place, wordsOf(part), "not-in-force", { status: textOf(part.fields.status) });
}

/** Tells of a release, and of its parts that have no place. One without work only says what was planned or put out to tender. */
function tellRelease({ fields, place }: OcdsPart, hasWork: boolean, { take, leave, lose }: Gathering): void {
  const title = textOf(fieldsOf(fields.tender).title) || textOf(fields.ocid);
  if (hasWork) take("release");
  else leave("release", place, title, "no-work-in-it", { kind: "release" });
  for (const field of OTHER_PARTS)
    if (fields[field] !== undefined) lose(placeWithin(place, `/${field}`), field, "no-place-for-field", { field });
  for (const field of ["items", "documents", "milestones"])
    if (listOf(fieldsOf(fields.tender)[field]).length > 0)
      lose(placeWithin(place, `/tender/${field}`), field, "no-place-for-field", { field });
}
