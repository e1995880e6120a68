import type { Text } from "../../schema/index.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

/** The author's public comment on a claim. */
export function Remark({ remark }: { readonly remark: Text | undefined }) {
  const { say } = useReader();
  const { narrator } = useTold();
  if (remark === undefined) return null;
  return (
    <p className="remark">
      <strong>{say("page.remark")}</strong> <Words shown={narrator.text(remark)} />
    </p>
  );
}
