/**
 * Generates networks of any size as a dossier, with many clients, intermediaries that stand in many chains, and
 * detached pieces.
 */
import { codes } from "../../src/schema/index.ts";
import { randomOf } from "./generateChain.ts";

export type NetworkParty = {
  readonly id: string;
  readonly kind: "organisation" | "worker-group";
  readonly name: string;
  readonly country?: string;
  readonly roles?: readonly string[];
};
export type NetworkLink = {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly verification: string;
  readonly evidence: readonly string[];
};
export type NetworkDossier = {
  readonly format: "deep-labor/1";
  readonly id: string;
  readonly title: string;
  readonly language: "en";
  readonly fictional: true;
  readonly updated: string;
  readonly clients: readonly string[];
  readonly parties: readonly NetworkParty[];
  readonly links: readonly NetworkLink[];
  readonly sources: readonly { readonly id: string; readonly type: string }[];
};

const COUNTRIES = ["KE", "IN", "PH", "US", "FR", "DE", "UG", "GB", "PK", "BR", "CO", "MG"];
const OVERLAYS = ["pays", "certifies", "rates", "hosts-data", "owns", "invests-in"];
/** Links for each party, and the share of overlays among them in percent. */
const LINKS = 1.5;
const OVERLAY_SHARE = 0.08;
/** The share of parties in the large piece. Each further piece has the same share of what is left. */
const LARGE = 0.8;
const NEXT = 0.2;
/** The share of clients among the parties of a piece. */
const CLIENTS = 0.04;
const GROUPS = 0.35;
/** The share of hops that begin where others do already; and the share that stays within a trade. */
const KNOWN = 0.9;
const TRADE = 0.85;
/** The average number of parties in a trade. */
const TRADE_SIZE = 120;

/** The number of parties in each piece, the largest first. If less than a pair is left, a party stands alone. */
function piecesOf(size: number): number[] {
  const pieces = [Math.ceil(size * LARGE)];
  for (let left = size - pieces[0]!; left > 0; ) {
    const piece = Math.max(1, Math.round(left * NEXT));
    pieces.push(piece);
    left -= piece;
  }
  return pieces;
}

/**
 * A network of `size` parties: clients, intermediaries and worker groups, with about one and a half links for each
 * party. Most keep to their trade and its three countries or so. Parties with much work to give are found by more
 * (Barabási, Albert 1999), so that a few hubs have hundreds of links. The order of parties in the file says nothing
 * about the shape.
 */
export function networkOf(size: number, seed = 1): NetworkDossier {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const number = Array.from({ length: size }, (_, party) => party);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = below(i + 1);
    [number[i], number[j]] = [number[j]!, number[i]!];
  }
  const parties: NetworkParty[] = new Array(size);
  const links: NetworkLink[] = [];
  const clients: string[] = [];
  const known = new Set<number>();
  const join = (from: number, to: number, type: string): boolean => {
    if (from === to || known.has(from * size + to) || known.has(to * size + from)) return false;
    known.add(from * size + to);
    links.push({
      id: `l${links.length}`,
      type,
      from: `p${number[from]}`,
      to: `p${number[to]}`,
      verification: pick(codes.verifications),
      evidence: ["s1"],
    });
    return true;
  };
  let first = 0;
  for (const count of piecesOf(size)) {
    const trades = Math.max(1, Math.round(count / TRADE_SIZE));
    // Some trades are much larger than others.
    const tradeAt = Array.from({ length: count }, () => Math.floor(trades * random() * random()));
    const tradeOf = (party: number): number => tradeAt[party - first]!;
    const homes = Array.from({ length: trades }, () => below(COUNTRIES.length));
    const clientCount = Math.ceil(count * CLIENTS);
    const firmCount = Math.max(clientCount, count - Math.round(count * GROUPS));
    // Every firm stands here once, and four more times for each hop that begins there, so that firms with work to give
    // are picked more often.
    const givers: number[][] = Array.from({ length: trades }, () => []);
    const giverFor = (party: number): number | undefined => {
      const own = givers[random() < TRADE ? tradeOf(party) : below(trades)]!;
      return own.length > 0 && random() < KNOWN ? pick(own) : undefined;
    };
    const anyFirm = (): number => first + below(firmCount);
    for (let i = 0; i < count; i += 1) {
      const party = first + i;
      const id = `p${number[party]}`;
      const isClient = i < clientCount;
      const isGroup = i >= firmCount;
      if (isClient) clients.push(id);
      parties[number[party]!] = {
        id,
        kind: isGroup ? "worker-group" : "organisation",
        name: isGroup ? `Workers ${number[party]}` : `Firm ${number[party]}`,
        country:
          COUNTRIES[
            (homes[tradeOf(party)]! + (below(4) === 0 ? below(COUNTRIES.length) : below(3))) % COUNTRIES.length
          ]!,
        ...(isClient ? { roles: ["client"] } : {}),
      };
      if (isClient) continue;
      // The first parties of a trade can only be found by a client.
      const from = giverFor(party) ?? first + below(Math.min(i, firmCount));
      join(from, party, isGroup ? "engages" : from < first + clientCount ? "commissions" : "subcontracts-to");
      givers[tradeOf(from)]!.push(from, from, from, from);
      if (!isGroup) givers[tradeOf(party)]!.push(party);
    }
    // Every client has its work done by somebody whom others know too.
    for (let client = first; client < first + clientCount; client += 1) {
      const to = giverFor(client);
      if (to !== undefined && to >= first + clientCount) join(client, to, "commissions");
    }
    const wanted = Math.round(count * (LINKS - 1));
    for (let done = 0, tries = 0; count > 3 && done < wanted && tries < count * 20; tries += 1) {
      if (random() < OVERLAY_SHARE * 2) {
        if (join(anyFirm(), anyFirm(), pick(OVERLAYS))) done += 1;
        continue;
      }
      const to = first + clientCount + below(count - clientCount);
      const from = giverFor(to) ?? anyFirm();
      // Work leads down, from a party that came before. One link in a hundred leads back.
      const isBack = to < first + firmCount && random() < 0.01;
      if (from >= to && !isBack) continue;
      if (!join(from, to, to >= first + firmCount ? "engages" : "subcontracts-to")) continue;
      givers[tradeOf(from)]!.push(from, from, from, from);
      done += 1;
    }
    first += count;
  }
  return {
    format: "deep-labor/1",
    id: `network-${size}`,
    title: `A generated network of ${size} parties`,
    language: "en",
    fictional: true,
    updated: "2026-01-01",
    clients,
    parties,
    links,
    sources: [{ id: "s1", type: "contract" }],
  };
}
