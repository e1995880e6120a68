import { sayWhatWouldStop } from "../../../text/index.ts";
import { StopList } from "../../forms/stops/StopList.tsx";
import { useEditor } from "../../forms/useEditor.ts";
import { useLeaving } from "../../forms/useLeaving.ts";
import { Menu } from "../../page/reading/Menu.tsx";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** Whether the file could be published as it is now, and what would stop it. */
export function LeavingMenu() {
  const { language, say } = useReader();
  useMessages("publishing");
  const { draft, shown } = useEditor();
  const leaving = useLeaving(shown);
  if (!leaving) return null;
  const { refusals } = leaving;
  const [first, ...lines] = sayWhatWouldStop(language, refusals);
  const { file } = shown.good;
  const isOfErrors = refusals.some(({ code }) => code === "has-error");
  return (
    <Menu words={say("edit.leaving", { count: refusals.length })} className="edit-menu leaving-menu">
      <p>{first}</p>
      {file && lines.length > 0 && !isOfErrors && (
        <StopList draft={draft} refusals={refusals} file={file} isFollowing={shown.isFollowing} />
      )}
    </Menu>
  );
}
