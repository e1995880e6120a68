import type { Link } from "./records.ts";

/** Whether evidence contradicts a link, or the party that it names disputes it. */
export const isDisputed = ({ evidence, response }: Pick<Link, "evidence" | "response">): boolean =>
  response?.status === "disputes" || evidence.some(item => typeof item !== "string" && item.supports === "contradicts");
