/** The fields of a link. They stand apart from the rest of the table since what is told of a link is told by them. */
import type { FieldRows } from "./fieldRow.ts";
import { sharedRows } from "./sharedRows.ts";

const { NOT_A_WORD, evidence, hidden, hypotheses, remark, response, times, verification } = sharedRows;

export const linkFields = {
  id: {
    is: { id: "subject" },
    required: true,
    says: "Id of the link; shared with no party: small letters, digits and hyphens, unique in its list.",
    leaves: "id",
    told: NOT_A_WORD,
  },
  type: {
    is: { code: "link-types" },
    required: true,
    says: "From the side that hands work down, or acts, to the side that takes it.",
    leaves: "plain",
    ask: { part: "blank" },
    told: "sentence",
  },
  from: {
    is: { ref: "party" },
    required: true,
    says: "Party id: the side that hands work down, or acts.",
    leaves: "reference",
    takenOut: "item",
    ask: { part: "blank" },
    told: "sentence",
  },
  to: {
    is: { ref: "party" },
    required: true,
    says: "Party id: the side that takes it, or is acted on.",
    leaves: "reference",
    takenOut: "item",
    ask: { part: "blank" },
    told: "sentence",
  },
  label: { is: "text", says: "Words for the picture.", describes: true, leaves: "text", told: "facts" },
  functions: {
    is: { listOf: { openCode: "roles" } },
    says: "What is done under this link.",
    describes: true,
    leaves: "open-code",
    told: "facts",
  },
  tasks: {
    is: { listOf: { openCode: "tasks" } },
    says: "The tasks that are handed on.",
    describes: true,
    leaves: "open-code",
    told: "facts",
  },
  ...times,
  governingLaw: {
    is: "country",
    says: "Country whose law governs the contract.",
    describes: true,
    leaves: "plain",
    told: "facts",
  },
  nda: {
    is: "boolean",
    says: "Is the link under a duty of silence?",
    describes: true,
    leaves: "plain",
    told: "facts",
  },
  share: {
    is: "share",
    says: "Share of 1, with owns and invests-in.",
    describes: true,
    leaves: "plain",
    told: "facts",
  },
  verification,
  hypotheses,
  evidence,
  response,
  remark,
  private: hidden,
} as const satisfies FieldRows;
