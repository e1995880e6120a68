/** What the address says of the network: which dossiers, how they are drawn, what is left out, what is asked. */
import type { Direction } from "../../model/index.ts";

export const networkLayouts = ["layered", "free"] as const;
export const networkGroupings = ["none", "dossier", "country"] as const;
const directions = ["down", "up", "both"] as const satisfies readonly Direction[];

/** In place of the key of a file: all that are open here are part of the network. */
export const IN_NETWORK = "network";

/** Farther than that from one party, the network is all there is. */
export const MOST_HOPS = 9;

export type NetworkQuery = {
  /** Ids of the library; null: all of it; none: files opened here alone. */
  readonly set: readonly string[] | null;
  /** Where files lie on this host, as it is written: they are part of it. */
  readonly src: readonly string[];
  readonly layout: (typeof networkLayouts)[number];
  readonly grouping: (typeof networkGroupings)[number];
  /** Code of a role. */
  readonly role: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Code of a state, towards the duty chosen. */
  readonly state: string | null;
  /** Also what is not there on the day of its dossier. */
  readonly over: boolean;
  /** Also those who are joined to parties that pass. */
  readonly near: boolean;
  /** Only who is so near to one party; parties are named `dossier/party`. */
  readonly around: { readonly party: string; readonly direction: Direction; readonly hops: number } | null;
  /** The ways between two parties stand out. */
  readonly between: readonly [string, string] | null;
  /** Who stands below several of these stands out. */
  readonly common: readonly string[];
  /** Of those, who stands above workers of this country. */
  readonly towards: string | null;
};

export const wholeNetwork: NetworkQuery = {
  set: null,
  src: [],
  layout: "layered",
  grouping: "none",
  role: null,
  country: null,
  state: null,
  over: false,
  near: false,
  around: null,
  between: null,
  common: [],
  towards: null,
};

/** No dossier of the library. */
const NONE = "none";

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null): Code | null =>
  codes.find(code => code === value) ?? null;

/** Reads the parameters of the network; null where the address asks for none. */
export function parseNetwork(params: URLSearchParams): NetworkQuery | null {
  const set = params.get("network");
  if (set === null) return null;
  const text = (name: string): string | null => params.get(name) || null;
  const list = (name: string): readonly string[] => [...new Set((text(name) ?? "").split(",").filter(Boolean))];
  const [first, second] = list("between");
  const party = text("around");
  const hops = Number(params.get("hops"));
  return {
    set: set === "all" || set === "" ? null : [...new Set(set.split(",").filter(one => one !== "" && one !== NONE))],
    src: [...new Set(params.getAll("src").filter(Boolean))],
    layout: oneOf(networkLayouts, params.get("layout")) ?? "layered",
    grouping: oneOf(networkGroupings, params.get("by")) ?? "none",
    role: text("role"),
    country: text("country"),
    state: text("state"),
    over: params.get("over") === "1",
    near: params.get("near") === "1",
    around:
      party === null
        ? null
        : {
            party,
            direction: oneOf(directions, params.get("reach")) ?? "both",
            hops: Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS ? hops : 1,
          },
    between: first !== undefined && second !== undefined ? [first, second] : null,
    common: list("common"),
    towards: text("towards"),
  };
}

/** Writes them; what is by default is not written. */
export function setNetwork(params: URLSearchParams, network: NetworkQuery): void {
  const set = (name: string, value: string | null | undefined | false) => {
    if (value) params.set(name, value);
  };
  params.set("network", network.set === null ? "all" : network.set.join(",") || NONE);
  for (const src of network.src) params.append("src", src);
  set("layout", network.layout !== wholeNetwork.layout && network.layout);
  set("by", network.grouping !== wholeNetwork.grouping && network.grouping);
  set("role", network.role);
  set("country", network.country);
  set("state", network.state);
  set("over", network.over && "1");
  set("near", network.near && "1");
  if (network.around) {
    const { party, direction, hops } = network.around;
    set("around", party);
    set("reach", direction !== "both" && direction);
    set("hops", hops !== 1 && String(hops));
  }
  set("between", network.between?.join(","));
  set("common", network.common.join(","));
  set("towards", network.towards);
}
