import { describe, expect, it } from "vitest";
import { type DossierPlace, dossierPlace } from "../../../../src/app/page/address/place.ts";
import { resolveIn } from "../../../../src/app/page/address/resolveIn.ts";
import { rowsAskedIn } from "../../../../src/app/page/address/rowsAskedIn.ts";
import { inquiryInto, shipped } from "../../../views/chain/chainCases.ts";

const { file } = inquiryInto(shipped.get("openai-sama")!);
const asked = (choices: Partial<DossierPlace>) =>
  rowsAskedIn(resolveIn(dossierPlace({ kind: "library", id: "openai-sama" }, choices), file).asked);

describe("what an address asks of the rows", () => {
  it("is nothing by itself, and the chain stands as it stands", () => {
    const nothing = { by: null, isDescending: false, state: null, role: null, country: null, isSought: null };
    expect(asked({})).toEqual(nothing);
    expect(asked({ sort: "layer", named: "  " })).toEqual(nothing);
    expect(asked({ sort: "beauty", state: "lost", role: "zzz", country: "ZZ" })).toEqual(nothing);
  });

  it("is an order, forwards or backwards", () => {
    expect(asked({ sort: "name" })).toMatchObject({ by: "name", isDescending: false });
    expect(asked({ sort: "-layer" })).toMatchObject({ by: "layer", isDescending: true });
    expect(asked({ sort: "-pay-wage" })).toMatchObject({ by: "pay-wage", isDescending: true });
  });

  it("is a state of parties, or a verdict for groups, and never the other", () => {
    expect(asked({ state: "held" }).state).toBe("held");
    expect(asked({ state: "receipt" }).state).toBe("receipt");
    expect(asked({ state: "undocumented" }).state).toBeNull();
    expect(asked({ rows: "groups", state: "undocumented" }).state).toBe("undocumented");
    expect(asked({ rows: "groups", state: "receipt" }).state).toBeNull();
  });

  it("is a country or a role that some party has, or that none is written", () => {
    expect(asked({ country: "KE", role: "none" })).toMatchObject({ country: "KE", role: "none" });
    expect(asked({ country: "none" })).toMatchObject({ country: "none" });
  });

  it("finds a part of a name in small letters and without its accents", () => {
    const { isSought } = asked({ named: "SÉTU" });
    expect(["Voice listeners, Setúbal", "Sama"].map(name => isSought!(name))).toEqual([true, false]);
  });
});
