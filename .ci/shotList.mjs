/** What `shots.mjs` takes pictures of: every page there is, in every state worth looking at. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** In px: a laptop, a tablet, a phone, the narrowest there is. */
export const widths = [1280, 768, 390, 320];
export const schemes = ["light", "dark", "print"];

/** States that show a window's worth, since something in them keeps to the window's edge; the others show the whole page. */
export const inWindow = ["party", "link", "mark", "verdict", "step"];

/** What is chosen in the shipped dossiers; in others the first that there is. */
const telling = {
  "microsoft-voice-assistant": { duty: "employment-status", party: "spanish-subcontractor" },
  "openai-sama": { duty: "health-safety", party: "openai", link: "openai-sama-contracts" },
  "google-raters": { duty: "employment-status" },
  flamanville: { duty: "social-protection" },
};

/**
 * The states of a dossier, each with the query that leads there. What a file has nothing for is left out.
 * @param dossier the file as JSON
 */
function statesOf(dossier) {
  const { assertions = [], conditions = [], links = [], parties = [], story = [] } = dossier;
  const groups = parties.filter(({ kind }) => kind === "worker-group" || kind === "household");
  const said = assertions[0] ?? conditions[0];
  const { duty, party, link } = {
    duty: said?.duty,
    party: assertions.find(one => one.duty === said?.duty)?.party,
    link: links[0]?.id,
    ...telling[dossier.id],
  };
  const group = groups[0]?.id;
  const hops = links.filter(
    ({ type }) => !/^(pays|hosts-|instructs|rates|certifies|owns|invests-in|represents)/.test(type),
  );
  return [
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
  ].filter(([, query]) => typeof query === "string");
}

/** All chains at once: whole, free, grouped, round one party, searched, asked, crowded, left with nothing. */
const network = {
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
 * Every page with its states: the home page, the network, the shipped dossiers, the hard cases, the files with mistakes.
 * @param root folder of the project
 * @returns `{ name, kind, states: [[state, address]] }`, the addresses relative to a site that has `gallery/` beside the page
 */
export function shotList(root) {
  const shipped = readdirSync(path.join(root, "data/dossiers")).map(file => ["shipped", "data/dossiers", file]);
  const gallery = readdirSync(path.join(root, "tests/gallery"))
    .filter(file => file.endsWith(".json"))
    .map(file => [file.startsWith("broken-") ? "broken" : "gallery", "tests/gallery", file]);
  const dossiers = [...shipped, ...gallery].map(([kind, folder, file]) => {
    const name = file.replace(/(\.dossier)?\.json$/, "");
    const start = kind === "shipped" ? `?dossier=${name}` : `?src=gallery/${file}`;
    const states =
      kind === "broken" ? [["opened", ""]] : statesOf(JSON.parse(readFileSync(path.join(root, folder, file), "utf8")));
    return { name, kind, states: states.map(([state, query]) => [state, query === "" ? start : `${start}&${query}`]) };
  });
  return [{ name: "home", kind: "home", states: [["opened", "?"]] }, network, ...dossiers];
}
