import type { Transfer } from "../../../model/index.ts";
import { Shortened } from "../../page/reading/Shortened.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";

type Props = { readonly transfers: readonly Transfer[]; readonly duty: string };

/** From whom to whom a duty is passed on, and whether it arrives, in one sentence each. */
export function Transfers({ transfers, duty }: Props) {
  const { dossier, narrator } = useDossier();
  const idOf = (party: number) => dossier.parties[party]!.id;
  if (transfers.length === 0) return null;
  return (
    <Shortened
      className="plain-list transfers"
      first={3}
      items={transfers}
      render={({ from, to, kind }) => (
        <li key={`${from} ${to}`}>{narrator.transfer({ from: idOf(from), to: idOf(to), kind }, duty)}</li>
      )}
    />
  );
}
