import { Bar } from "../page/controls/Bar.tsx";
import { useMessages } from "../page/reading/useMessages.ts";
import { Doors } from "./Doors.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** What stands right below the picture: what it shows, in a sentence; what readers ask; the other views. */
export function BelowPicture() {
  useMessages("details", "definitions");
  return (
    <>
      <Bar />
      <Doors />
      <ViewSwitch />
    </>
  );
}
