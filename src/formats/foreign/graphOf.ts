/** A dossier as nodes and edges with fields, for programs that draw graphs. */
import type { Dossier, Link, Party } from "../../schema/index.ts";
import { rangeText } from "./rangeText.ts";
import { type Speaker, speaker } from "./speaker.ts";

/** Fields in order; those that are empty are left out. */
export type WrittenFields = readonly (readonly [name: string, value: string])[];
export type WrittenNode = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly fields: WrittenFields;
};
export type WrittenEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly fields: WrittenFields;
};
export type WrittenGraph = {
  readonly title: string;
  readonly nodes: readonly WrittenNode[];
  readonly edges: readonly WrittenEdge[];
};

const filledFields = (fields: WrittenFields): WrittenFields => fields.filter(([, value]) => value !== "");
/** Several values in a field, parted as all three formats part them. */
const joined = (values: readonly string[]): string => values.map(value => value.replaceAll("|", "/")).join(" | ");

function nodeFields(
  party: Party,
  { aliases, sources, sourceLine, statements, text, word, work }: Speaker,
): WrittenFields {
  const roles = (party.roles ?? []).map(role => word("roles", typeof role === "string" ? role : role.function));
  return filledFields([
    ["country", joined(party.countries ?? (party.country === undefined ? [] : [party.country]))],
    ["seat", party.seat ?? ""],
    ["short name", text(party.shortName)],
    ["aliases", joined(aliases(party))],
    ["roles", joined(roles)],
    ["how many", rangeText(party.count)],
    ["in line at least", String(party.inLine?.min ?? "")],
    ["in line at most", String(party.inLine?.max ?? "")],
    ["work", work(party)],
    ["description", text(party.description)],
    ["url", party.url ?? ""],
    ["statements", joined(statements(party))],
    ["answer", party.response ? word("response-statuses", party.response.status) : ""],
    ["remark", text(party.remark)],
    ["sources", joined(sources(party.evidence).map(sourceLine))],
  ]);
}

function edgeFields(link: Link, { sources, sourceLine, text, word }: Speaker): WrittenFields {
  return filledFields([
    ["seen", link.observed ?? ""],
    ["over", link.ended ? "yes" : ""],
    ["share", rangeText(link.share)],
    ["how sure", word("verifications", link.verification)],
    ["answer", link.response ? word("response-statuses", link.response.status) : ""],
    ["remark", text(link.remark)],
    ["sources", joined(sources(link.evidence).map(sourceLine))],
  ]);
}

export function graphOf(dossier: Dossier, language: string): WrittenGraph {
  const said = speaker(dossier, language);
  return {
    title: said.text(dossier.title),
    nodes: dossier.parties.map(party => ({
      id: party.id,
      name: said.name(party),
      kind: party.kind,
      fields: nodeFields(party, said),
    })),
    edges: dossier.links.map(link => ({
      id: link.id,
      from: link.from,
      to: link.to,
      type: link.type,
      label: said.text(link.label),
      start: link.start ?? "",
      end: link.end ?? "",
      fields: edgeFields(link, said),
    })),
  };
}

/** The names of the fields that occur, in order of appearance. */
export const fieldNames = (records: readonly { readonly fields: WrittenFields }[]): readonly string[] => [
  ...new Set(records.flatMap(({ fields }) => fields.map(([name]) => name))),
];
