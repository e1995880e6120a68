/**
 * All formats, in the order in which they are offered. This module is light: whoever imports it loads nothing that reads
 * or writes. A new format has a line here and a module of its own; a list that is still without it does not compile.
 */
type FormatLine = {
  readonly name: string;
  /** What the format is for, among those that are written. */
  readonly group: "data" | "reading" | "sources" | "programs";
  /** The media type that a server sends with its usual ending; null where that ending is another format's. */
  readonly mediaType: string | null;
  readonly isRead: boolean;
  /** With what its file in a published folder begins; null where the folder has none of it, or makes it elsewhere. */
  readonly stem: "data" | "sources" | null;
  /** What the format calls itself, where a network of many dossiers is written in it; null for the others. */
  readonly ofNetworks: string | null;
};

const plain = { mediaType: null, isRead: true, stem: null, ofNetworks: null } as const;
const told = { ...plain, isRead: false } as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const GEXF = "application/gexf+xml";
const GRAPHML = "application/graphml+xml";

export const formatNames = [
  { ...plain, name: "dossier", group: "data", mediaType: "application/json" },
  { ...plain, name: "xlsx", group: "data", mediaType: XLSX, stem: "data" },
  { ...plain, name: "csv", group: "data", mediaType: "text/csv" },
  { ...plain, name: "ftm", group: "programs", stem: "data", ofNetworks: "FollowTheMoney" },
  { ...plain, name: "bods", group: "programs", stem: "data", ofNetworks: "BODS" },
  { ...plain, name: "ocds", group: "programs" },
  { ...plain, name: "kumu", group: "programs", stem: "data", ofNetworks: "Kumu" },
  { ...plain, name: "cytoscape", group: "programs", ofNetworks: "Cytoscape" },
  { ...plain, name: "gexf", group: "programs", mediaType: GEXF, stem: "data", ofNetworks: "GEXF" },
  { ...plain, name: "graphml", group: "programs", mediaType: GRAPHML, stem: "data", ofNetworks: "GraphML" },
  { ...plain, name: "osh", group: "programs" },
  { ...told, name: "bibtex", group: "sources", mediaType: "application/x-bibtex", stem: "sources" },
  { ...told, name: "csl", group: "sources", stem: "sources" },
  { ...told, name: "markdown", group: "reading", mediaType: "text/markdown" },
  { ...told, name: "text", group: "reading", mediaType: "text/plain" },
  { ...told, name: "jsonld", group: "programs", mediaType: "application/ld+json" },
] as const satisfies readonly FormatLine[];

type NamedFormat = (typeof formatNames)[number];

export type FormatName = NamedFormat["name"];
export type FormatGroup = NamedFormat["group"];
/** The formats that are read. */
export type ReadableFormat = Extract<NamedFormat, { readonly isRead: true }>["name"];
/** The formats in which a network of many dossiers is written, for programs that draw networks themselves. */
export type NetworkFormat = Extract<NamedFormat, { readonly ofNetworks: string }>["name"];

const isOfNetworks = (line: NamedFormat): line is Extract<NamedFormat, { readonly ofNetworks: string }> =>
  line.ofNetworks !== null;

export const networkFormats = formatNames.filter(isOfNetworks);

/** The groups of formats in the order in which they are offered. */
export const formatGroups: readonly FormatGroup[] = ["data", "reading", "sources", "programs"];

export const formatLineOf = (name: FormatName): NamedFormat => formatNames.find(one => one.name === name)!;
