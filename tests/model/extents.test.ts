/** What is said of parts of a duty: it changes no code, and the words say which part. */
import { describe, expect, it } from "vitest";
import {
  dutyMaterialOf,
  extentOfStanding,
  findingsOf,
  inquiryOf,
  proceedingStatusOf,
  traceSummaryOf,
  whyNotCounted,
} from "../../src/model/index.ts";
import { type Condition, type Decision, lastDay, type Proceeding } from "../../src/schema/index.ts";
import { narratorOf, tellCondition, tellFindingShort } from "../../src/text/index.ts";
import { draw, fileOf } from "./drawing.ts";

const inquire = (...args: Parameters<typeof draw>) => inquiryOf(fileOf(draw(...args)));

describe("statements on parts of a duty: c > [w]", () => {
  const traceOf = (kept: string | null, refused: string | null) => {
    const inquiry = inquire("c > [w]", {
      says: [
        ["c holds pay-wage", kept === null ? {} : { extent: kept }],
        ["c disclaims pay-wage", refused === null ? {} : { extent: refused }],
      ],
    });
    return inquiry.trace(1, "pay-wage", "promised");
  };

  it.each([
    ["the bonus", "the basic pay", "by-part"],
    ["the bonus", "the bonus", "part"],
    ["the bonus", null, "whole"],
    [null, null, "whole"],
  ] as const)("kept: %s, refused: %s: the code stays contested, the words say %s", (kept, refused, extent) => {
    const trace = traceOf(kept, refused);
    expect(trace.verdict).toBe("contested");
    expect(trace.extent).toBe(extent);
    expect(extentOfStanding(trace.standings.get(0)!)).toBe(extent);
  });

  it("make an answer in part, which the sentence says with the part, the mode and the way up", () => {
    const inquiry = inquire("c > a > [w]", {
      says: [["c holds pay-wage", { extent: "the bonus" }], "a holds pay-wage by policy"],
    });
    const trace = inquiry.trace(2, "pay-wage", "promised");
    expect(trace.extent).toBe("whole");
    const said = (language: "en" | "fr") =>
      narratorOf(inquiry.file.dossier, language)
        .verdict(traceSummaryOf(inquiry, trace))
        .replaceAll(/[\u00a0\u202f]/gu, " ");
    expect(said("en")).toBe(
      "In contracts, policies and statements, answering for “Paying for the work”: A (by its own policy, 1 hop up); C (by contract, in part: the bonus, 2 hops up).",
    );
    expect(said("fr")).toMatch(
      /incombe à : A \(selon ses propres règles, 1 maillon au-dessus\) ; C \(par contrat, en partie : the bonus, 2 maillons au-dessus\)\.$/u,
    );
  });
});

describe("accounts of how a duty reached the workers: c > [w]", () => {
  const claim: Pick<Condition, "verification" | "evidence"> = { verification: "reported", evidence: [] };
  const told = (...accounts: Partial<Condition>[]) => {
    const conditions = accounts.map(
      (one, at): Condition => ({ id: `is-${at}`, duty: "pay-wage", met: "met", ...claim, ...one }),
    );
    const inquiry = inquire("c > [w]", { conditions });
    const narrator = narratorOf(inquiry.file.dossier, "en");
    const findings = findingsOf(inquiry, 1, "promised", 0).filter(({ code }) => code === "condition");
    return {
      condition: inquiry.trace(1, "pay-wage", "promised").condition,
      reached: narrator.reached(inquiry.trace(1, "pay-wage", "promised")),
      findings: findings.map(finding => tellFindingShort(narrator, finding)),
    };
  };

  it("differ where they are on the same part, or on the whole", () => {
    for (const accounts of [
      [{}, { met: "not-met" }],
      [{ extent: "dues" }, { extent: "dues", met: "not-met" }],
      [{}, { extent: "dues", met: "not-met" }],
    ] as const)
      expect(told(...accounts)).toMatchObject({ condition: "disputed", reached: "disputed: accounts differ" });
  });

  it("are told part by part where they are on different parts, and are never said to differ", () => {
    expect(told({ extent: "notice" }, { extent: "dues", met: "not-met" })).toEqual({
      condition: "disputed",
      reached: "notice: said to be met; dues: said not to be met",
      findings: [
        "“Paying for the work” (in part: notice) was met, as the author reads the sources.",
        "“Paying for the work” (in part: dues) was not met, as the author reads the sources.",
      ],
    });
  });

  it("are graded by the author, and not in the mouth of a speaker", () => {
    const account: Condition = {
      id: "is",
      duty: "pay-wage",
      met: "partly",
      saidBy: [{ name: "four former workers" }],
      ...claim,
    };
    const { dossier } = fileOf(draw("c > [w]", { conditions: [account] }));
    expect(tellCondition(narratorOf(dossier, "en"), account)).toBe(
      "How it reached the workers: partly met, as the author reads what four former workers said (reported, no evidence given).",
    );
    expect(tellCondition(narratorOf(dossier, "fr"), account)).toMatch(
      /^Dans les faits\s?: remplie en partie, selon la lecture de l’auteur, d’après four former workers/u,
    );
  });
});

describe("a ruling that is no longer the last one in its case: c > [w]", () => {
  const decision = (
    id: string,
    date: string,
    finality: Decision["finality"],
    more: Partial<Decision> = {},
  ): Decision => ({
    id,
    date,
    court: "A court",
    outcome: "So.",
    ...(finality ? { finality } : {}),
    ...more,
    evidence: [],
  });
  const why = (...last: string[]) => {
    const proceeding: Proceeding = {
      id: "case",
      title: "Case",
      status: "closed",
      country: "FR",
      end: "2021",
      decisions: [decision("first", "2019", "first-instance"), decision("final", "2021", "final")],
      evidence: [],
    };
    const inquiry = inquire("c > [w]", {
      proceedings: [proceeding],
      updated: "2024",
      says: [
        ["c holds pay-wage (court)", { decision: "first" }],
        ...last.map(line => [`${line} (court)`, { decision: "final" }] as const),
      ],
    });
    const { beside } = dutyMaterialOf(inquiry, 1, "pay-wage", "legal");
    return beside.map(({ id }) => whyNotCounted(inquiry, 1, id));
  };

  it("was confirmed where the final one says the same", () => {
    expect(why("c holds pay-wage")).toEqual([["confirmed"]]);
  });

  it("was replaced where the final one says otherwise", () => {
    expect(why("c excluded pay-wage")).toEqual([["replaced"]]);
  });
});

describe("a case whose ruling was not read", () => {
  const unread: Proceeding = {
    id: "case",
    title: "Case",
    status: "ruling-not-read",
    country: "FR",
    against: ["c"],
    duties: ["pay-wage"],
    decisions: [{ id: "unread", date: "2020-07-01", court: "A court", outcome: "Not read.", evidence: [] }],
    evidence: [],
  };

  it.each([
    ["2020-06-30", "under-appeal"],
    ["2020-07-01", "ruling-not-read"],
    ["2024", "ruling-not-read"],
  ])("known on %s it is %s", (known, status) => {
    expect(proceedingStatusOf(unread, lastDay(known))).toBe(status);
  });

  it.each([
    ["2020-06-30", "pending"],
    ["2020-07-01", "under-appeal"],
  ])("is not said to be under appeal before its first ruling: known on %s, %s", (known, status) => {
    const [decision] = unread.decisions!;
    const appealed: Proceeding = {
      ...unread,
      status: "under-appeal",
      decisions: [{ ...decision!, finality: "appeal" }],
    };
    expect(proceedingStatusOf(appealed, lastDay(known))).toBe(status);
  });

  it("counts as open: c > [w]", () => {
    const inquiry = inquire("c > [w]", { proceedings: [unread], updated: "2024" });
    expect(inquiry.trace(1, "pay-wage", "legal").standings.get(0)!.state).toBe("contested");
  });
});
