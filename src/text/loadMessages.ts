import {
  addCodeDefinitions,
  addCodeLabels,
  addMessages,
  type CodeDefinitions,
  type CodeLabels,
  type Language,
  notePart,
} from "./languages.ts";
import type { Message } from "./message.ts";
import type { MessagePart } from "./messageParts.ts";

type Messages = Readonly<Record<string, Message>>;
type Loaders<Content> = Readonly<Record<string, () => Promise<Content>>>;

/** File of messages → what loads this part of it (`build/messageParts.ts`). A pattern of files has to stand in the call. */
const messages: Readonly<Record<Exclude<MessagePart, "labels" | "definitions">, Loaders<Messages>>> = {
  page: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?page",
    import: "default",
  }),
  library: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?library",
    import: "default",
  }),
  problems: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?problems",
    import: "default",
  }),
  publishing: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?publishing",
    import: "default",
  }),
  network: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?network",
    import: "default",
  }),
  details: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?details",
    import: "default",
  }),
  edit: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?edit",
    import: "default",
  }),
  views: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?views",
    import: "default",
  }),
  bringing: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?bringing",
    import: "default",
  }),
  versions: import.meta.glob<Messages>("../../data/languages/*/messages.json", {
    query: "?versions",
    import: "default",
  }),
};
const labels: Loaders<CodeLabels> = import.meta.glob<CodeLabels>("../../data/languages/*/messages.json", {
  query: "?labels",
  import: "default",
});
const definitions: Loaders<CodeDefinitions> = import.meta.glob<CodeDefinitions>(
  "../../data/languages/*/messages.json",
  {
    query: "?definitions",
    import: "default",
  },
);

const loaded = <Content>(loaders: Loaders<Content>, language: Language): Promise<Content> =>
  loaders[`../../data/languages/${language}/messages.json`]!();

async function loadPart(language: Language, part: MessagePart): Promise<void> {
  if (part === "labels") addCodeLabels(language, await loaded(labels, language));
  else if (part === "definitions") addCodeDefinitions(language, await loaded(definitions, language));
  else addMessages(language, await loaded(messages[part], language));
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
