import {
  dutyMaterialOf,
  hasMaterial,
  isWritten,
  type PartyIndex,
  SILENT,
  type Standing,
} from "../../../model/index.ts";
import { type Plane, planes } from "../../../schema/index.ts";
import { label, sayList } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { StateLink } from "../../page/reading/StateMark.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { VerdictWords } from "../../page/reading/VerdictWords.tsx";
import { downward } from "./neighboursOf.ts";

type Props = { readonly duty: string; readonly group: PartyIndex };

/**
 * One duty in law, in promises and in practice, side by side and never merged: in each plane the state of every party,
 * from the clients down, and the verdict. Each strand leads to its plane, each state to its evidence.
 */
export function Strands({ duty, group }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator, plane: chosen } = useDossier();
  const strands = planes.map(plane => dutyMaterialOf(inquiry, group, duty, plane));
  const idOf = (party: PartyIndex) => dossier.parties[party]!.id;
  const standingIn = (strand: (typeof strands)[number], party: PartyIndex): Standing =>
    strand.trace.standings.get(party) ?? strand.trace.standingsOutside.get(party) ?? SILENT;
  const { members, isMember } = strands[0]!.trace.groupChain;
  const outside = new Set(strands.flatMap(({ trace }) => [...trace.standingsOutside.keys()]));
  const isSilent = (party: PartyIndex) => strands.every(strand => standingIn(strand, party).state === "silent");
  const spoken = downward(inquiry, [...members.filter(party => party !== group), ...outside]).filter(
    party => !isSilent(party),
  );
  const silent = members.filter(party => party !== group && isSilent(party));
  const written = strands.filter(({ trace }) => isWritten(trace));
  const diverges = new Set(written.map(({ trace }) => trace.verdict)).size > 1;
  const rows = isSilent(group) ? spoken : [...spoken, group];

  const planeName = (plane: Plane) => label(language, "planes", plane);
  const inPlane = (plane: Plane) => (
    <span className="strand-plane">{say("page.label", { label: planeName(plane) })}</span>
  );
  return (
    <TitledPart
      name="strands"
      title={
        <>
          {say("panel.strands")}
          {diverges && <span className="tag contested">{say("page.diverges")}</span>}
        </>
      }
    >
      <table className="strands">
        <caption className="sr">{say("panel.strands.caption", { duty: narrator.dutyLabel(duty) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("panel.strands.party")}</th>
            {strands.map(({ trace: { plane, restsOn } }) => (
              <th key={plane} scope="col" className={plane === chosen ? "chosen" : undefined}>
                <ChoiceLink to={{ ...place, plane }} isChosen={plane === chosen}>
                  {planeName(plane)}
                </ChoiceLink>
                <span className="strand-count">
                  {say("panel.strands.count", { count: restsOn.assertions.length + restsOn.proceedings.length })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(party => (
            <tr key={party}>
              <th scope="row">
                <PartyName party={party} />
                {!isMember(party) && <span className="strand-count">{say("panel.outside")}</span>}
              </th>
              {strands.map(strand => {
                const { plane } = strand.trace;
                const standing = standingIn(strand, party);
                return (
                  <td key={plane} className={plane === chosen ? "chosen" : undefined}>
                    {inPlane(plane)}
                    <StateLink standing={standing} to={{ ...place, plane, duty, party: idOf(party), link: null }} />
                  </td>
                );
              })}
            </tr>
          ))}
          <tr className="strand-verdicts">
            <th scope="row">{say("panel.strands.verdict")}</th>
            {strands.map(strand => {
              const { plane } = strand.trace;
              return (
                <td key={plane} className={plane === chosen ? "chosen" : undefined}>
                  {inPlane(plane)}
                  {hasMaterial(strand) ? (
                    <PageLink
                      to={{ ...place, plane, duty, party: inquiry.file.dossier.parties[group]!.id, link: null }}
                    >
                      <VerdictWords trace={strand.trace} />
                    </PageLink>
                  ) : (
                    <VerdictWords trace={strand.trace} />
                  )}
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
      {silent.length > 0 && (
        <p className="quiet">
          {silent.length > 6
            ? say("panel.strands.silent-count", { count: silent.length })
            : say("panel.strands.silent", {
                parties: sayList(
                  language,
                  silent.map(party => narrator.nameWithin(idOf(party))),
                ),
              })}
        </p>
      )}
    </TitledPart>
  );
}
