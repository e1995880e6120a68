import {
  addCodeDefinitions,
  addCodeLabels,
  addMessages,
  type CodeDefinitions,
  type CodeLabels,
  type Language,
  type MessagePart,
  notePart,
} from "./languages.ts";
import type { Message } from "./message.ts";

type Messages = Readonly<Record<string, Message>>;
type Import<Content> = () => Promise<{ readonly default: Content }>;
type Loaders = {
  readonly page: Import<Messages>;
  readonly library: Import<Messages>;
  readonly problems: Import<Messages>;
  readonly publishing: Import<Messages>;
  readonly network: Import<Messages>;
  readonly details: Import<Messages>;
  readonly edit: Import<Messages>;
  readonly views: Import<Messages>;
  readonly bringing: Import<Messages>;
  readonly versions: Import<Messages>;
  readonly labels: Import<CodeLabels>;
  readonly definitions: Import<CodeDefinitions>;
};

const loaders: Readonly<Record<Language, Loaders>> = {
  en: {
    page: () => import("./en.json?page"),
    library: () => import("./en.json?library"),
    problems: () => import("./en.json?problems"),
    publishing: () => import("./en.json?publishing"),
    network: () => import("./en.json?network"),
    details: () => import("./en.json?details"),
    edit: () => import("./en.json?edit"),
    views: () => import("./en.json?views"),
    bringing: () => import("./en.json?bringing"),
    versions: () => import("./en.json?versions"),
    labels: () => import("./en.json?labels"),
    definitions: () => import("./en.json?definitions"),
  },
  fr: {
    page: () => import("./fr.json?page"),
    library: () => import("./fr.json?library"),
    problems: () => import("./fr.json?problems"),
    publishing: () => import("./fr.json?publishing"),
    network: () => import("./fr.json?network"),
    details: () => import("./fr.json?details"),
    edit: () => import("./fr.json?edit"),
    views: () => import("./fr.json?views"),
    bringing: () => import("./fr.json?bringing"),
    versions: () => import("./fr.json?versions"),
    labels: () => import("./fr.json?labels"),
    definitions: () => import("./fr.json?definitions"),
  },
};

async function loadPart(language: Language, part: MessagePart): Promise<void> {
  const partLoaders = loaders[language];
  if (part === "labels") addCodeLabels(language, (await partLoaders.labels()).default);
  else if (part === "definitions") addCodeDefinitions(language, (await partLoaders.definitions()).default);
  else addMessages(language, (await partLoaders[part]()).default);
  notePart(language, part);
}

const loading = new Map<string, Promise<void>>();

async function load(language: Language, parts: readonly MessagePart[]): Promise<void> {
  const [part, ...others] = parts;
  if (part && others.length === 0) await loadPart(language, part);
  else await Promise.all(parts.map(one => loadMessages(language, one)));
}

/**
 * Loads parts of the messages in a language, each once. The same arguments give the same promise, so that React can
 * wait for it.
 * @throws (as a rejection) where they cannot be loaded; the next call tries again
 */
export function loadMessages(language: Language, ...parts: readonly [MessagePart, ...MessagePart[]]): Promise<void> {
  const name = `${language} ${parts}`;
  const known = loading.get(name);
  if (known) return known;
  const fresh = load(language, parts).catch(error => {
    loading.delete(name);
    throw error;
  });
  loading.set(name, fresh);
  return fresh;
}
