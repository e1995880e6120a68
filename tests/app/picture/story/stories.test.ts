/** The stories of the shipped dossiers: each step opens on what it names. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { moneyHereOf } from "../../../../src/app/dossier/moneyHereOf.ts";
import { dossierPlace } from "../../../../src/app/page/address/place.ts";
import { resolveIn } from "../../../../src/app/page/address/resolveIn.ts";
import { absentIn } from "../../../../src/app/picture/story/absentIn.ts";
import { focusOfStep, viewOfStep } from "../../../../src/app/picture/story/focusOfStep.ts";
import { changeDaysOf, checkDossier, countriesOf, indexDossier, inquiryOf } from "../../../../src/model/index.ts";
import { evidenceIn } from "../../../../src/schema/index.ts";

const folder = path.resolve(import.meta.dirname, "../../../../data/dossiers");
const shipped = readdirSync(folder).map(name => {
  const { dossier } = checkDossier(readFileSync(path.join(folder, name), "utf8"));
  if (!dossier) throw new Error(`${name} cannot be read`);
  return [dossier.id, indexDossier(dossier, true)] as const;
});

describe.each(shipped)("the story of %s", (id, file) => {
  const { dossier } = file;
  const steps = dossier.story.map(step => [step.id, step] as const);

  it.each(steps)("%s: all that it names is there on its day, in its reading and in its view", (_, step) => {
    const place = dossierPlace({ kind: "library", id }, focusOfStep(step));
    expect(resolveIn(place, file).leftAside).toEqual([]);
    const { date, known, world } = place;
    const lens = { ...(date === null ? {} : { date }), ...(known === null ? {} : { known }), world };
    const inquiry = inquiryOf(file, lens);
    expect(absentIn(inquiry, step)).toEqual({ parties: [], links: [] });
    const group = step.focus.workers === undefined ? inquiry.chain.groups[0] : file.partyAt.get(step.focus.workers);
    // The money that a step tells is that of the workers whose chain it shows.
    if (step.view === "money") expect(moneyHereOf(inquiry, group ?? null)).not.toMatchObject({ prices: [], pays: [] });
    expect(viewOfStep(step).missing).toBeNull();
  });

  it.each(steps)("%s: rests on sources, and its view has something to show", (_, { evidence, view }) => {
    // What was not found rests on what was searched for.
    if (evidence === undefined) expect(dossier.lookedFor).not.toEqual([]);
    else expect(evidenceIn(dossier, evidence)).not.toEqual([]);
    const { date, known } = changeDaysOf(file);
    if (view === "money") expect(dossier.money).not.toEqual([]);
    if (view === "map") expect(countriesOf(dossier.parties).length).toBeGreaterThan(1);
    if (view === "time") expect(date.length + known.length).toBeGreaterThan(1);
  });
});

it("money, time and map are each part of a story that has them to show", () => {
  const told = (id: string) => {
    const [, file] = shipped.find(([one]) => one === id)!;
    return file.dossier.story.map(({ view }) => view);
  };
  for (const id of ["openai-sama", "meta-nairobi-moderators", "google-raters"]) expect(told(id)).toContain("money");
  for (const id of ["clic-and-walk", "flamanville"]) expect(told(id)).toContain("time");
  for (const id of ["microsoft-voice-assistant", "flamanville"]) expect(told(id)).toContain("map");
});
