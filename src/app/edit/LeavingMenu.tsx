import { sayWhatWouldStop } from "../../text/index.ts";
import { useEditor } from "../forms/useEditor.ts";
import { useLeaving } from "../forms/useLeaving.ts";
import { Menu } from "../reading/Menu.tsx";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";

/** Whether the file could be published as it is now, and what would stop it. */
export function LeavingMenu() {
  const { language, say } = useReader();
  useMessages("publishing");
  const { shown } = useEditor();
  const leaving = useLeaving(shown);
  if (!leaving) return null;
  const lines = sayWhatWouldStop(language, leaving.refusals);
  return (
    <Menu words={say("edit.leaving", { count: leaving.refusals.length })} className="edit-menu">
      <ul className="leaving-lines">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Menu>
  );
}
