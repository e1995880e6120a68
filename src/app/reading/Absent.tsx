import { useDossier } from "./useDossier.ts";
import { useReader } from "./useReader.ts";

/** Who is in the file, and not in the chain on this day or in this reading. */
export function Absent() {
  const { say } = useReader();
  const { dossier, inquiry, narrator } = useDossier();
  const absent = dossier.parties.filter((_, index) => !inquiry.chain.live[index]);
  if (absent.length === 0) return null;
  return <p className="quiet absent">{say("page.absent", { parties: absent.map(({ id }) => narrator.name(id)) })}</p>;
}
