/** Lists the pictures that `shots.ts` takes: every page in every state worth looking at. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The widths in px of a laptop, a tablet, a phone and the narrowest phone. */
export const widths: readonly number[] = [1280, 768, 390, 320];
export const schemes: readonly string[] = ["light", "dark", "forced", "print"];

/**
 * States of which the picture shows one window, since something in them sticks to its edge. Others show the whole page.
 */
export const inWindow: readonly string[] = ["party", "link", "mark", "verdict", "step"];

/** What is chosen in a dossier, by its code or id. */
type Chosen = { readonly duty?: string; readonly party?: string; readonly link?: string };

/** A state's name and the address that shows it. */
type State = readonly [state: string, address: string];

export type ShotPage = {
  readonly name: string;
  readonly kind: "home" | "network" | "shipped" | "gallery" | "broken" | "view";
  readonly states: readonly State[];
};

/** What is chosen in each shipped dossier. In other dossiers it is the first of each. */
const chosenInDossiers: Readonly<Record<string, Chosen>> = {
  "microsoft-voice-assistant": { duty: "employment-status", party: "spanish-subcontractor" },
  "openai-sama": { duty: "health-safety", party: "openai", link: "openai-sama-contracts" },
  "google-raters": { duty: "employment-status" },
  flamanville: { duty: "social-protection" },
};

/** The fields of a dossier's file that are read here. */
type DossierJson = {
  readonly id: string;
  readonly assertions?: readonly { readonly duty: string; readonly party: string }[];
  readonly conditions?: readonly { readonly duty: string }[];
  readonly links?: readonly { readonly id: string; readonly type: string }[];
  readonly parties?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly response?: unknown;
    readonly evidence?: unknown;
  }[];
  readonly story?: readonly { readonly id: string }[];
};

/** The states of a dossier, each with its address. States for which a file has nothing are left out. */
function statesOf({
  id: dossier,
  assertions = [],
  conditions = [],
  links = [],
  parties = [],
  story = [],
}: DossierJson): readonly State[] {
  const groups = parties.filter(({ kind }) => kind === "worker-group" || kind === "household");
  const said = assertions[0] ?? conditions[0];
  const first = chosenInDossiers[dossier] ?? {};
  const duty = first.duty ?? said?.duty;
  const party = first.party ?? assertions.find(one => one.duty === said?.duty)?.party;
  const link = first.link ?? links[0]?.id;
  const group = groups[0]?.id;
  const hops = links.filter(
    ({ type }) => !/^(pays|hosts-|instructs|rates|certifies|owns|invests-in|represents)/.test(type),
  );
  const states: readonly (readonly [state: string, query: string | false | undefined])[] = [
    ["opened", ""],
    ["lens", duty && group && `duty=${duty}`],
    ["party", parties[0] && `party=${(parties.find(one => one.response || one.evidence) ?? parties[0]).id}`],
    ["link", link && `link=${link}`],
    ["mark", duty && party && group && `duty=${duty}&party=${party}`],
    ["verdict", duty && group && `duty=${duty}&party=${group}`],
    ["overlays", hops.length < links.length && "show=money,data,instructions,ownership"],
    ["unfolded", parties.length > 8 && "unfold=all"],
    ["step", story[1] && `step=${story[1].id}`],
    ["responsibilities", "view=responsibilities"],
    ["groups", groups.length > 1 && "view=responsibilities&rows=groups"],
    ["outline", "view=outline"],
    ["table", "view=table"],
  ];
  return states.flatMap(([state, query]) => (typeof query === "string" ? [[state, query] as const] : []));
}

/** The home page: whole, narrowed, with nothing left. */
const home: ShotPage = {
  name: "home",
  kind: "home",
  states: [
    ["opened", "?"],
    ["filtered", "?country=KE"],
    ["nothing", "?country=KE&role=astronaut"],
  ],
};

/** The network: whole, free, grouped, around one party, searched, with questions, crowded, empty. */
const network: ShotPage = {
  name: "network",
  kind: "network",
  states: [
    ["opened", "?network=all"],
    ["free", "?network=all&layout=free&show=money,data,instructions,ownership"],
    ["grouped", "?network=all&layout=free&by=dossier"],
    ["party", "?network=all&around=openai-sama/samasource-kenya-epz&hops=2&party=openai-sama/samasource-kenya-epz"],
    ["searched", "?network=all&find=sama"],
    ["common", "?network=all&common=openai-sama/openai,meta-nairobi-moderators/meta-platforms-inc&towards=KE"],
    ["crowded", "?network=none&src=gallery/two-hundred-parties.dossier.json"],
    ["nothing", "?network=all&country=IS"],
  ],
};

/**
 * All pages with their states: the home page, the network, the shipped dossiers, the hard cases, the files with
 * mistakes.
 * @param root the folder of the project
 * @returns pages whose addresses are relative to a site with `gallery/` beside the page
 */
export function shotList(root: string): readonly ShotPage[] {
  const shipped = readdirSync(path.join(root, "data/dossiers")).map(
    file => ["shipped", "data/dossiers", file] as const,
  );
  const gallery = readdirSync(path.join(root, "tests/gallery"))
    .filter(file => file.endsWith(".json"))
    .map(file => [file.startsWith("broken-") ? "broken" : "gallery", "tests/gallery", file] as const);
  const dossiers = [...shipped, ...gallery].map(([kind, folder, file]): ShotPage => {
    const name = file.replace(/(\.dossier)?\.json$/, "");
    const start = kind === "shipped" ? `?dossier=${name}` : `?src=gallery/${file}`;
    const states: readonly State[] =
      kind === "broken" ? [["opened", ""]] : statesOf(JSON.parse(readFileSync(path.join(root, folder, file), "utf8")));
    return { name, kind, states: states.map(([state, query]) => [state, query === "" ? start : `${start}&${query}`]) };
  });
  return [home, network, ...dossiers];
}
