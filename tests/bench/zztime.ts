import { readFileSync } from "node:fs";
import { foldChain, unfoldedChain } from "../../src/layout/index.ts";
import { checkDossier, fullestPlane, indexDossier, inquiryOf } from "../../src/model/index.ts";
import { planes } from "../../src/schema/index.ts";
import { narratorOf } from "../../src/text/index.ts";
import { openedDuty, partyRows, relationRows, wholePicture, writtenDuties } from "../../src/views/index.ts";
import "../../tests/provideMessages.ts";

const chain = process.argv[2]!;
let t = performance.now();
const lap = (what: string) => {
  const n = performance.now();
  console.log(`${Math.round(n - t)} ms ${what}`);
  t = performance.now();
};
const text = readFileSync(`/tmp/h2/fast/chains/${chain}.dossier.json`, "utf8");
const parsed = checkDossier(text);
lap("parse+check (worker)");
const file = indexDossier(parsed.dossier!, true);
lap("indexDossier");
const inquiry = inquiryOf(file, {});
lap("inquiryOf");
const group = inquiry.chain.groups[0]!;
lap("groups " + inquiry.chain.groups.length);
inquiry.groupChain(group);
lap("groupChain");
fullestPlane(inquiry, group);
lap("fullestPlane");
for (const d of file.duties) for (const p of planes) inquiry.trace(group, d, p);
lap("all traces");
for (const d of file.duties) for (const p of planes) inquiry.trace(group, d, p);
lap("all traces again");
writtenDuties(inquiry, group);
lap("writtenDuties");
openedDuty(inquiry, group, "legal");
lap("openedDuty");
foldChain(inquiry, { group, capacity: 5, keep: new Set(), unfolded: [] });
lap("foldChain");
unfoldedChain(inquiry);
lap("unfolded");
const narrator = narratorOf(parsed.dossier!, "en", inquiry.chain.focus.known);
lap("narrator");
const whole = wholePicture({
  inquiry,
  narrator,
  language: "en",
  group,
  plane: "legal",
  duty: null,
  party: null,
  link: null,
});
lap("wholePicture");
partyRows(whole);
lap("partyRows");
relationRows(whole);
lap("relationRows");
const last = inquiry.chain.groups.at(-1)!;
inquiry.groupChain(last);
lap("groupChain last");
fullestPlane(inquiry, last);
lap("fullestPlane last");
for (const d of file.duties) for (const p of planes) inquiry.trace(last, d, p);
lap("all traces last");
