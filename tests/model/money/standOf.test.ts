import { describe, expect, it } from "vitest";
import { roomOf, standOf } from "../../../src/model/money/standOf.ts";
import type { Money, Party } from "../../../src/schema/index.ts";
import { ask, draw } from "../drawing.ts";

/** c (US) > a > [w] (KE, FR), a > [v]; d and e stand beside, e in another reading. */
function standing(fields: Partial<Money>, workers: "w" | "v" | null, parties: Record<string, Partial<Party>> = {}) {
  const drawn = draw("c > a > [w], a > [v]", {
    parties: { w: { countries: ["KE", "FR"] }, d: {}, e: { hypotheses: ["else"] }, ...parties },
    hypotheses: [
      { id: "so", set: "s", label: "So" },
      { id: "else", set: "s", label: "Else" },
    ],
    money: [
      { id: "m", kind: "contract-price", amount: 1, unit: "hour", verification: "reported", evidence: [], ...fields },
    ],
  });
  const { chain, groupChain, file } = ask(drawn).inquiry;
  const stand = standOf(
    chain,
    roomOf(chain, workers && groupChain(file.partyAt.get(workers)!)),
  )(file.dossier.money[0]!);
  const idOf = (party: number | null) => (party === null ? "somebody" : file.dossier.parties[party]!.id);
  if (stand.kind === "elsewhere") return stand.why;
  return "at" in stand ? `${stand.kind}: ${idOf(stand.at)} to ${idOf(stand.payee)}` : stand.kind;
}

describe("c > a > [w], a > [v]: where an amount stands for w", () => {
  it.each<[string, Partial<Money>, string]>([
    ["a price within the chain", { payer: "c", payee: "a" }, "above: c to a"],
    ["a price of a link, whose ends it has", { link: "hop-1" }, "above: c to a"],
    ["a price that is said to be for them", { payer: "c", payee: "a", workers: ["v", "w"] }, "above: c to a"],
    ["a price that is said to be for others", { payer: "c", payee: "a", workers: ["v"] }, "other-workers"],
    ["a fee within the chain", { kind: "platform-fee", payer: "a", payee: "c" }, "above: a to c"],
    ["a fee that they pay within the chain", { kind: "transfer-fee", payer: "w", payee: "a" }, "above: w to a"],
    ["a fee that they pay to whoever it is", { kind: "transfer-fee", payer: "w" }, "workers"],
    ["a fee that they pay to one beside the chain", { kind: "transfer-fee", payer: "w", payee: "d" }, "workers"],
    ["a fee that they pay for others", { kind: "transfer-fee", payer: "w", workers: ["v"] }, "other-workers"],
    ["a price that is paid to them", { payer: "a", payee: "w" }, "workers"],
    ["a price that is paid to others", { payer: "a", payee: "v" }, "other-workers"],
    ["a price of which others alone are known", { payee: "v" }, "other-workers"],
    ["their pay", { kind: "worker-pay", payer: "a", payee: "w" }, "workers"],
    ["their pay by whoever it is", { kind: "worker-pay", payee: "w" }, "workers"],
    ["pay that names them alone", { kind: "worker-pay", workers: ["w"] }, "workers"],
    ["pay for them that goes to a firm", { kind: "worker-pay", payer: "c", payee: "a", workers: ["w"] }, "workers"],
    ["pay that goes to a firm, for nobody", { kind: "worker-pay", payer: "c", payee: "a" }, "other-workers"],
    ["pay of which the firm alone is known", { kind: "worker-pay", payer: "a" }, "other-workers"],
    ["pay for others that goes to them", { kind: "worker-pay", payee: "w", workers: ["v"] }, "other-workers"],
    ["a bonus of a firm within the chain", { kind: "bonus", payer: "c", payee: "a" }, "other-workers"],
    ["their bonus", { kind: "bonus", payer: "a", payee: "w" }, "workers"],
    ["a price of which the payer alone is known", { payer: "c" }, "one-end: c to somebody"],
    ["a price of which the payee alone is known", { payee: "a" }, "one-end: a to a"],
    ["a price of which one is known, beside the chain", { payer: "d" }, "other-parties"],
    ["a price of one beside the chain and one within", { payer: "d", payee: "c" }, "other-parties"],
    ["a price of one within the chain and one beside", { payer: "c", payee: "d" }, "other-parties"],
    ["a price of which nobody is known", {}, "other-parties"],
    ["a benchmark", { kind: "benchmark" }, "benchmark"],
    ["a benchmark of theirs", { kind: "benchmark", workers: ["w"] }, "benchmark"],
    ["a benchmark of others", { kind: "benchmark", workers: ["v"] }, "other-workers"],
    ["a benchmark of one of their countries", { kind: "benchmark", country: "FR" }, "benchmark"],
    ["a benchmark of another country", { kind: "benchmark", country: "VE" }, "other-country"],
  ])("%s", (_, fields, expected) => {
    expect(standing(fields, "w")).toBe(expected);
  });

  it("a benchmark of any country stands with workers whose country is not written", () => {
    expect(standing({ kind: "benchmark", country: "VE" }, "v")).toBe("benchmark");
  });
});

it("a benchmark of another country is none of theirs, wherever the workers stand in the file", () => {
  const drawn = draw("c > [w]", {
    parties: { w: { country: "KE" } },
    money: [
      { id: "m", kind: "benchmark", country: "VE", amount: 1, unit: "hour", verification: "reported", evidence: [] },
    ],
  });
  const { chain, groupChain, file } = ask({ ...drawn, parties: drawn.parties.toReversed() }).inquiry;
  const stand = standOf(chain, roomOf(chain, groupChain(0)));
  expect(stand(file.dossier.money[0]!)).toEqual({ kind: "elsewhere", why: "other-country" });
});

describe("where an amount stands without workers", () => {
  it.each<[string, Partial<Money>, string]>([
    ["a price", { payer: "c", payee: "a" }, "above: c to a"],
    ["a price that goes to workers", { payer: "a", payee: "w" }, "above: a to w"],
    ["a price of one beside the chain", { payer: "d", payee: "c" }, "above: d to c"],
    ["a price of one who is not there", { payer: "e", payee: "c" }, "other-parties"],
    ["a price of which nobody is known", {}, "other-parties"],
    ["a price for some workers", { payer: "c", payee: "a", workers: ["w"] }, "other-workers"],
    ["pay", { kind: "worker-pay", payer: "a", payee: "w" }, "other-workers"],
    ["pay of which the workers alone are known", { kind: "worker-pay", workers: ["w"] }, "other-workers"],
    ["a benchmark of any country", { kind: "benchmark", country: "VE" }, "benchmark"],
  ])("%s", (_, fields, expected) => {
    expect(standing(fields, null)).toBe(expected);
  });
});
