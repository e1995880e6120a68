import type { Text } from "../../../schema/index.ts";
import { useDossier } from "./useDossier.ts";
import { useReader } from "./useReader.ts";
import { Words } from "./Words.tsx";

/** The author's public comment on a claim. */
export function Remark({ remark }: { readonly remark: Text | undefined }) {
  const { say } = useReader();
  const { narrator } = useDossier();
  if (remark === undefined) return null;
  return (
    <p className="remark">
      <strong>{say("page.remark")}</strong> <Words shown={narrator.text(remark)} />
    </p>
  );
}
