import { memoizeLast, type Steps } from "../../../base/index.ts";
import {
  type PartyRow,
  partyRowSteps,
  type RelationRow,
  relationRowSteps,
  type WholePicture,
} from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { Loading } from "../../page/reading/Loading.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useWholePicture } from "../../page/reading/useWholePicture.ts";
import { startMaking } from "../../page/slices/making.ts";
import { useMade } from "../../page/slices/useMade.ts";
import { PartyTable } from "./PartyTable.tsx";
import { RelationTable } from "./RelationTable.tsx";
import "./table.css";

type ChainRows = { readonly parties: readonly PartyRow[]; readonly relations: readonly RelationRow[] };

function* rowSteps(whole: WholePicture): Steps<ChainRows> {
  return { parties: yield* partyRowSteps(whole), relations: yield* relationRowSteps(whole) };
}

/** Kept beside the component, because React forgets what a component made before it waited for its words. */
const keptRows = memoizeLast(({ whole }: { readonly whole: WholePicture }) => startMaking(rowSteps(whole)));

function Tables({ whole }: { readonly whole: WholePicture }) {
  const rows = useMade(keptRows({ whole }));
  if (rows === null) return <Loading />;
  return (
    <>
      <PartyTable inChain={rows.parties} />
      <RelationTable inChain={rows.relations} />
    </>
  );
}

/**
 * The picture as two tables: the parties, and the relations between them. Who answers for what has a view of its own.
 */
export function ChainTable() {
  useMessages("details");
  const { say } = useReader();
  const { place } = useChosen();
  const { group } = useDossier();
  const whole = useWholePicture();
  return (
    <>
      {group !== null && (
        <p className="table-lead">
          {say("table.responsibilities.lead")}{" "}
          <PageLink to={{ ...place, view: "responsibilities" }}>{say("stage.view.responsibilities")}</PageLink>
        </p>
      )}
      {whole === null ? <Loading /> : <Tables whole={whole} />}
    </>
  );
}
