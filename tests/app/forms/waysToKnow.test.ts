import { describe, expect, test } from "vitest";
import { fieldsOfWay, wayOf, waysToKnow } from "../../../src/app/forms/waysToKnow.ts";
import { withValue } from "../../../src/app/forms/withValue.ts";
import { workersWithin } from "../../../src/app/forms/workersWithin.ts";
import type { JsonObject } from "../../../src/schema/index.ts";

const answered = (item: JsonObject, way: (typeof waysToKnow)[number], left: JsonObject = {}): JsonObject =>
  Object.entries(fieldsOfWay(way, item, left)).reduce(
    (written, [field, value]) => withValue(written, [field], value),
    item,
  );

const statement = { party: "sama", duty: "health-safety", position: "holds" };

describe("how somebody knows", () => {
  test.each(waysToKnow)("the answer %s is read back from what it writes", way => {
    expect(wayOf(answered(statement, way))).toBe(way);
  });

  test("somebody else's word never reads as the party's own while nobody is named: the format refuses an empty list", () => {
    const own = answered(statement, "self");
    expect(own).toEqual({ ...statement, basis: "statement" });
    expect(answered(own, "others")).toEqual({ ...statement, basis: "statement", saidBy: [] });
    expect(answered({ ...own, saidBy: ["sama", "ngo"] }, "others").saidBy).toEqual(["ngo"]);
  });

  test("what others say is no law, and only a court decides", () => {
    const law = { ...statement, basis: "law", jurisdiction: "KE", provision: "Act 7", saidBy: ["ngo"] };
    expect(answered(law, "law")).not.toHaveProperty("saidBy");
    expect(answered(law, "contract")).toEqual({ ...statement, basis: "contract", saidBy: ["ngo"] });
    const court = { ...statement, basis: "court", decision: "ruling" };
    expect(answered(court, "policy")).toEqual({ ...statement, basis: "policy" });
  });

  test("an answer that is taken back brings back what it took out", () => {
    const law = { ...statement, basis: "law", jurisdiction: "KE", provision: "Act 7" };
    const court = answered(law, "court");
    expect(court).toEqual({ ...statement, basis: "court" });
    expect(answered(court, "law", law)).toEqual(law);
    const named = { ...statement, basis: "statement", saidBy: ["ngo"] };
    expect(answered(answered(named, "self"), "others", named)).toEqual(named);
  });
});

describe("the workers whom a law reaches by itself", () => {
  const file = {
    parties: [
      { id: "client", kind: "organisation", country: "US" },
      { id: "kenyans", kind: "worker-group", country: "KE" },
      { id: "filipinos", kind: "worker-group", country: "PH" },
      { id: "anywhere", kind: "worker-group" },
      { id: "both", kind: "household", countries: ["KE", "PH"] },
    ],
  };

  test("leave out those in another country, and say who they are", () => {
    expect(workersWithin(file, { jurisdiction: "KE" })).toEqual({
      kept: ["kenyans", "anywhere", "both"],
      abroad: ["filipinos"],
    });
  });

  test("are not asked where the statement names its workers, where no country is written, or where nobody is abroad", () => {
    expect(workersWithin(file, { jurisdiction: "KE", workers: ["filipinos"] })).toBeNull();
    expect(workersWithin(file, {})).toBeNull();
    expect(workersWithin({ parties: [file.parties[1]] }, { jurisdiction: "KE" })).toBeNull();
  });
});
