/** Makes files of the network: what is shown, drawn again from what may leave of each dossier. */
import scripts from "virtual:embed-scripts";
import type { NetworkFormat } from "../../formats/index.ts";
import type { NetworkPlaces } from "../../layout/index.ts";
import { indexDossier, inquiryOf, mergeDossiers, type Network } from "../../model/index.ts";
import { dossierOfNetwork, fileFormats, type Leak, leaksIn, PIXELS_PER_PX } from "../../publish/index.ts";
import type { Published } from "../../redact/index.ts";
import { languages, loadMessages, type Shown } from "../../text/index.ts";
import type { PaletteName } from "../../theme/index.ts";
import { type NetworkPicture, networkPictureOf, networkSvgOf } from "../../views/index.ts";
import { pngOf } from "../publish/pngOf.ts";
import { preparedNow } from "../publish/preparedNow.ts";
import type { SetEntry } from "./networkSet.ts";

export type NetworkOutRequest = {
  readonly entries: readonly SetEntry[];
  readonly network: Network;
  readonly picture: NetworkPicture;
  readonly places: NetworkPlaces;
  readonly theme: PaletteName;
  readonly title: Shown;
  /** The reader's choices, in words. */
  readonly facts: readonly string[];
};

export type NetworkFile =
  | { readonly ok: true; readonly name: string; readonly content: string | Uint8Array }
  /** Of what the format can say, nothing is in sight. */
  | { readonly ok: false; readonly why: "nothing" }
  /** The ids of files that have errors, or something in them that must not leave. */
  | { readonly ok: false; readonly why: "errors" | "refused"; readonly ids: readonly string[] }
  | { readonly ok: false; readonly why: "leaks"; readonly leaks: readonly Leak[] };

/** Where an object of a list has moved in the published file; −1 if it does not leave. */
function movedIn({ items }: Published, list: "parties" | "links"): (at: number) => number {
  const to = new Map(items.flatMap(item => (item.list === list && item.to !== null ? [[item.from, item.to]] : [])));
  return at => to.get(at) ?? -1;
}

/**
 * The same picture, of the published dossiers. The register entries of a withheld party do not leave, so parties that
 * only these joined are separate there.
 */
function published(
  { network, picture, places, entries }: NetworkOutRequest,
  leaving: ReadonlyMap<string, Published>,
): { readonly picture: NetworkPicture; readonly places: NetworkPlaces } {
  const merged = mergeDossiers(
    entries.map(({ id }) => ({ id, inquiry: inquiryOf(indexDossier(leaving.get(id)!.dossier, true)) })),
  );
  const moved = network.dossiers.map(({ id }) => {
    const one = leaving.get(id)!;
    return { party: movedIn(one, "parties"), link: movedIn(one, "links") };
  });
  const { request } = picture;
  const nodesOf = (node: number): readonly number[] => [
    ...new Set(
      network.parties[node]!.accounts.flatMap(({ dossier, party }) => {
        const to = moved[dossier]!.party(party);
        return to < 0 ? [] : [merged.nodes[dossier]![to]!];
      }),
    ),
  ];
  const shownParties = new Uint8Array(merged.parties.length);
  const placeOf = new Map<number, { readonly x: number; readonly y: number }>();
  picture.nodes.forEach(({ node, card, fold }, at) => {
    if (fold) return;
    nodesOf(node).forEach((other, step) => {
      shownParties[other] = 1;
      placeOf.set(other, { x: places.x[at]!, y: places.y[at]! + step * (card.height + 12) });
    });
  });
  const linkAt = new Map(merged.links.map(({ key }, at) => [key, at]));
  const linkOf = (at: number): number => {
    const { dossier, link } = network.links[at]!;
    const { inquiry } = network.dossiers[dossier]!;
    const from = inquiry.file.dossier.links.indexOf(link);
    const to = moved[dossier]!.link(from);
    const { id, inquiry: other } = merged.dossiers[dossier]!;
    return to < 0 ? -1 : (linkAt.get(`${id}/${other.file.dossier.links[to]!.id}`) ?? -1);
  };
  const shownLinks = new Uint8Array(merged.links.length);
  network.links.forEach((_, at) => {
    if (!request.shownLinks[at]) return;
    const to = linkOf(at);
    if (to >= 0) shownLinks[to] = 1;
  });
  const nodes = (all: Iterable<number>) => new Set([...all].flatMap(nodesOf));
  const again = networkPictureOf({
    ...request,
    network: merged,
    shownParties,
    shownLinks,
    marked: request.marked && {
      parties: nodes(request.marked.parties),
      links: new Set([...request.marked.links].map(linkOf).filter(at => at >= 0)),
    },
    selected: null,
    pinned: nodes(request.pinned),
  });
  return {
    picture: again,
    places: {
      x: Float64Array.from(again.nodes, ({ node }) => placeOf.get(node)!.x),
      y: Float64Array.from(again.nodes, ({ node }) => placeOf.get(node)!.y),
    },
  };
}

/** Makes the file of what may leave, and searches it for what may not. */
export async function networkFile(request: NetworkOutRequest, format: "svg" | NetworkFormat): Promise<NetworkFile> {
  const { entries, theme, title, facts } = request;
  const found = await Promise.all(
    entries.map(
      async ({ id, opened, origin }) => [id, await preparedNow(opened, origin.kind === "library" ? id : null)] as const,
    ),
  );
  for (const why of ["errors", "refused"] as const) {
    const ids = found.flatMap(([id, { kind }]) => (kind === why ? [id] : []));
    if (ids.length > 0) return { ok: false, why, ids };
  }
  const leaving = new Map(found.flatMap(([id, one]) => (one.kind === "ready" ? [[id, one.published] as const] : [])));
  const { picture, places } = published(request, leaving);
  const made = (): Omit<NetworkFile & { readonly ok: true }, "ok"> | null => {
    if (format === "svg")
      return { name: "all-chains.svg", content: networkSvgOf(picture, places, { theme, title, facts }) };
    const dossier = dossierOfNetwork(picture.request, { id: "all-chains", title: { [title.language]: title.text } });
    const [file] = fileFormats.find(({ name }) => name === format)!.writer.write({ dossier }, title.language);
    return file ? { name: file.name, content: file.bytes } : null;
  };
  const file = made();
  if (!file) return { ok: false, why: "nothing" };
  const { name, content } = file;
  for (const one of leaving.values()) {
    if (one.secrets.length === 0) continue;
    await Promise.all(
      languages.map(({ code }) =>
        loadMessages(code, "page", "network", "publishing", "labels", "details", "definitions"),
      ),
    );
    const leaks = leaksIn(one, [[name, content]], () => scripts);
    if (leaks.length > 0) return { ok: false, why: "leaks", leaks };
  }
  return { ok: true, name, content };
}

/** @returns null where this browser cannot make one */
export const networkPng = (svg: string): Promise<Uint8Array | null> => pngOf(svg, PIXELS_PER_PX.full);
