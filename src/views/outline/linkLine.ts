import { type WhyNoLink, whyNotLive } from "../../model/index.ts";
import { isHopType, type Link, type Party } from "../../schema/index.ts";
import { label, sayCountry, sayDates, sayPercent, sayRange } from "../../text/index.ts";
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
  const { inquiry, language, narrator, say, file, sentence } = teller;
  const { chain, file: index } = inquiry;
  const dates = sayDates(language, link);
  const areLive = [link.from, link.to].every(id => chain.live[index.partyAt.get(id)!] === 1);
  const whyNot: WhyNoLink[] = [...whyNotLive(link, chain.focus, chain.chosen), ...(areLive ? [] : ["party" as const])];
  return {
    sentence: sentence(narrator.link(link), [link.from, link.to]),
    facts: [
      link.label && file(link.label),
      { words: label(language, "verifications", link.verification), isStrong: true },
      ...(dates.length > 0 ? dates : [say("page.time.none")]),
      ...(link.functions ?? []).map(code => label(language, "roles", code)),
      ...(link.tasks ?? []).map(code => label(language, "tasks", code)),
      link.share !== undefined && sayRange(language, link.share, share => sayPercent(language, share)),
      link.governingLaw && say("page.link.law", { country: sayCountry(language, link.governingLaw) }),
      link.nda && say("page.nda"),
    ],
    marks: isDisputed && isHopType(link.type) ? ["disputed"] : [],
    evidence: link.evidence,
    isAsked: true,
    response: link.response,
    remark: link.remark,
    whyNot,
  };
}
