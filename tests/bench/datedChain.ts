import { generateChain, randomOf } from "./generateChain.ts";

type Entry = Record<string, unknown> & { readonly id: string; readonly from?: string; readonly to?: string };

/**
 * A generated chain with days on all that can have one, so many amounts along its links, and a case with three rulings
 * for every tenth party: the same for the same numbers and seed.
 */
export function datedChain(parties: number, amounts: number, seed = 1): string {
  const file = JSON.parse(generateChain(parties, seed)) as Record<string, Entry[]>;
  const random = randomOf(seed + 1);
  const below = (n: number) => Math.floor(random() * n);
  const two = (n: number) => String(n).padStart(2, "0");
  /** A day, a month or a year between 2012 and 2025. */
  const date = (from = 2012, to = 2025): string => {
    const year = from + below(to - from + 1);
    const parts = [String(year), two(1 + below(12)), two(1 + below(28))];
    return parts.slice(0, 1 + below(3)).join("-");
  };
  for (const link of file.links!) {
    const start = 2012 + below(8);
    if (random() < 0.8) link.start = date(start, start);
    if (random() < 0.5) link.end = date(start + 1, start + 5);
  }
  for (const assertion of file.assertions!) if (random() < 0.8) assertion.stated = date(2018, 2025);
  const links = file.links!;
  file.money = Array.from({ length: amounts }, (_, index) => {
    const link = links[index % links.length]!;
    const start = 2012 + below(10);
    return {
      id: `m${index}`,
      kind: index % 3 === 0 ? "worker-pay" : "contract-price",
      label: `Amount ${index}`,
      payer: link.from,
      payee: link.to,
      link: link.id,
      amount: 1 + below(4000) / 100,
      currency: index % 4 === 0 ? "KES" : "USD",
      unit: "hour",
      ...(random() < 0.9 ? { start: date(start, start), end: date(start + 1, start + 3) } : {}),
      verification: "reported",
      evidence: ["s1"],
    } as unknown as Entry;
  });
  file.proceedings = Array.from({ length: Math.floor(parties / 10) }, (_, index) => {
    const year = 2016 + below(5);
    const decisions = ["first-instance", "appeal", "final"].map((finality, place) => ({
      id: `d${index}-${place}`,
      date: `${year + place}-06-15`,
      court: `Court ${place + 1}`,
      outcome: place % 2 === 0 ? "Company acquitted" : "Company convicted",
      finality,
      ...(place < 2 ? { overturned: `${year + place + 1}-06-15` } : {}),
      evidence: ["s1"],
    }));
    return {
      id: `case-${index}`,
      title: `Case ${index}`,
      status: "closed",
      country: "FR",
      against: [`p${index * 10}`],
      duties: ["employment-status"],
      start: String(year),
      end: `${year + 2}-06-15`,
      decisions,
      evidence: ["s1"],
    } as unknown as Entry;
  });
  return JSON.stringify(file);
}
