import { type WhyNoLink, whyNotLive } from "../../model/index.ts";
import { isHopType, type Link, type Party } from "../../schema/index.ts";
import { linkFacts } from "../evidence/linkFacts.ts";
import type { Teller, UnnumberedLine } from "./tellerOf.ts";

/**
 * The line of a rating system: who rates these workers, as the file tells it of them. It has no days and no verification
 * of its own, and rests on what is given for the workers.
 */
export function ratingLine(teller: Teller, { id, workers }: Party): UnnumberedLine {
  const { inquiry, narrator, say, sentence } = teller;
  const { issuer, effects } = workers!.ratingSystem!;
  const areLive = [issuer, id].every(one => inquiry.chain.live[inquiry.file.partyAt.get(one)!] === 1);
  return {
    sentence: sentence(narrator.link({ type: "rates", from: issuer, to: id }), [issuer, id]),
    facts: [say("table.told-of-workers")],
    text: effects,
    evidence: workers!.evidence ?? [],
    isAsked: false,
    whyNot: areLive ? [] : ["party"],
  };
}

/** The line of a link: that one party is joined to another, and how. */
export function linkLine(teller: Teller, link: Link, isDisputed: boolean): UnnumberedLine {
  const { inquiry, language, narrator, file, sentence } = teller;
  const { chain, file: index } = inquiry;
  const areLive = [link.from, link.to].every(id => chain.live[index.partyAt.get(id)!] === 1);
  const whyNot: WhyNoLink[] = [...whyNotLive(link, chain.focus, chain.chosen), ...(areLive ? [] : ["party" as const])];
  return {
    sentence: sentence(narrator.link(link), [link.from, link.to]),
    facts: linkFacts(language, link).map(fact => {
      if ("text" in fact) return file(fact.text);
      return fact.field === "verification" ? { words: fact.words, isStrong: true } : fact.words;
    }),
    marks: isDisputed && isHopType(link.type) ? ["disputed"] : [],
    evidence: link.evidence,
    isAsked: true,
    response: link.response,
    remark: link.remark,
    whyNot,
  };
}
