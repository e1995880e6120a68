import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Who is in the file, and not in the chain on this day or in this reading. */
export function Absent() {
  const { say } = useReader();
  const { dossier, inquiry, narrator } = useTold();
  const absent = dossier.parties.filter((_, index) => !inquiry.chain.live[index]);
  if (absent.length === 0) return null;
  return <p className="quiet absent">{say("page.absent", { parties: absent.map(({ id }) => narrator.name(id)) })}</p>;
}
