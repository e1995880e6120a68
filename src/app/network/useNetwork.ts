import { use, useEffect } from "react";
import { mergeDossiers, type Network } from "../../model/index.ts";
import type { Verification } from "../../schema/index.ts";
import type { Language } from "../../text/index.ts";
import { figuresInSteps } from "../../views/index.ts";
import { useLocalFiles } from "../documents/files/localFiles.ts";
import { openDossier } from "../documents/files/openDossier.ts";
import { openSrc } from "../documents/files/openSrc.ts";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { shelfHere } from "../documents/files/shelf.ts";
import type { NetworkPlace } from "../page/address/place.ts";
import { useReader } from "../page/reading/useReader.ts";
import { membersOf, type NetworkSet, networkSetOf, type OpenedSources, type OwnFile } from "./networkSet.ts";

/** `use` needs the same promise each time it asks. */
const loading = new Map<string, Promise<OpenedSources>>();

function load(ids: readonly string[], srcs: readonly string[]): Promise<OpenedSources> {
  const key = JSON.stringify([ids, srcs]);
  const known = loading.get(key);
  if (known) return known;
  const fresh = Promise.all([
    Promise.all(ids.map(async id => [id, await openDossier(id)] as const)),
    Promise.all(srcs.map(async src => [src, await openSrc(src)] as const)),
  ]).then(
    ([shipped, read]) => ({ library: new Map(shipped), src: new Map(read) }),
    error => {
      loading.delete(key);
      throw error;
    },
  );
  loading.set(key, fresh);
  return fresh;
}

const sourcesOf = ({ set, src }: NetworkPlace): Promise<OpenedSources> => load(set ?? shelfHere().ids, src);

/** Loads the dossiers that a place asks for, beside whatever else its page waits for. */
export const askForDossiers = (place: NetworkPlace): void => {
  sourcesOf(place).catch(() => {});
};

type MadeNetwork = { readonly set: NetworkSet; readonly network: Network };
type OwnNetworkFiles = ReadonlyMap<string, OwnFile> | null;

/** The number of parties from which making the network in one go would keep the page from answering. */
const MANY = 300;
/** ms of the page's time that a turn takes. */
const TURN_MS = 12;

type Floor = Verification | null;

function* steps(
  sources: OpenedSources,
  ownFiles: OwnNetworkFiles,
  language: Language,
  floor: Floor,
): Generator<void, MadeNetwork, void> {
  const set = networkSetOf(sources, ownFiles);
  const members = membersOf(set.entries, floor);
  yield;
  const network = mergeDossiers(members);
  yield;
  yield* figuresInSteps(network, language);
  return { set, network };
}

async function inTurns(making: Generator<void, MadeNetwork, void>): Promise<MadeNetwork> {
  for (let begun = performance.now(); ; ) {
    const step = making.next();
    if (step.done) return step.value;
    if (performance.now() - begun < TURN_MS) continue;
    await new Promise(resolve => setTimeout(resolve));
    begun = performance.now();
  }
}

function atOnce(making: Generator<void, MadeNetwork, void>): MadeNetwork {
  for (;;) {
    const step = making.next();
    if (step.done) return step.value;
  }
}

/** The last network that was made of these sources: `use` needs the same promise each time it asks. */
const last = new WeakMap<
  OpenedSources,
  {
    readonly own: OwnNetworkFiles;
    readonly language: Language;
    readonly floor: Floor;
    readonly made: MadeNetwork | Promise<MadeNetwork>;
  }
>();

const sizeOf = ({ file }: OpenDossier): number => file?.dossier.parties.length ?? 0;

function madeOf(
  sources: OpenedSources,
  ownFiles: OwnNetworkFiles,
  language: Language,
  floor: Floor,
): MadeNetwork | Promise<MadeNetwork> {
  const known = last.get(sources);
  if (known && known.own === ownFiles && known.language === language && known.floor === floor) return known.made;
  const opened = [
    ...[...sources.library.values()].flatMap(one => one ?? []),
    ...[...sources.src.values()].flatMap(read => (read.ok ? [read.value] : [])),
    ...[...(ownFiles?.values() ?? [])].map(file => file.opened),
  ];
  const making = steps(sources, ownFiles, language, floor);
  const made = opened.reduce((sum, one) => sum + sizeOf(one), 0) > MANY ? inTurns(making) : atOnce(making);
  last.set(sources, { own: ownFiles, language, floor, made });
  return made;
}

/** Drafts of which a network is made, as they are read for it: `use` needs the same promise each time it asks. */
const drafts = new Map<string, Promise<OwnFile | null>>();

function draftWith(key: string): Promise<OwnFile | null> {
  const known = drafts.get(key);
  if (known) return known;
  // Most networks have none.
  const fresh = import("../documents/drafts/draftAsRead.ts").then(({ draftAsRead }) => draftAsRead(key));
  fresh.catch(() => drafts.delete(key));
  drafts.set(key, fresh);
  return fresh;
}

/** The files opened here with a draft among them, by the draft: the same map for the same ones. */
const joined = new WeakMap<OwnFile, readonly [ReadonlyMap<string, OwnFile>, ReadonlyMap<string, OwnFile>]>();

function filesWith(files: ReadonlyMap<string, OwnFile>, key: string, draft: OwnFile): ReadonlyMap<string, OwnFile> {
  const [before, known] = joined.get(draft) ?? [];
  if (known && before === files) return known;
  const fresh = new Map<string, OwnFile>([...files, [key, draft]]);
  joined.set(draft, [files, fresh]);
  return fresh;
}

/** Loads the dossiers that the place asks for, and makes one network of them. */
export function useNetwork(place: NetworkPlace): MadeNetwork {
  const { own: withOwn, draft: key, floor } = place;
  const { language } = useReader();
  const sources = use(sourcesOf(place));
  const files = useLocalFiles();
  const draft = key === null ? null : use(draftWith(key));
  useEffect(() => {
    // Whoever comes back has written on meanwhile.
    if (key !== null) return () => void drafts.delete(key);
  }, [key]);
  const ownFiles = key !== null && draft ? filesWith(files, key, draft) : files;
  const made = madeOf(sources, withOwn ? ownFiles : null, language, floor);
  return made instanceof Promise ? use(made) : made;
}
