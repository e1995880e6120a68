import { useMessages } from "../page/reading/useMessages.ts";
import { NetworkDossiers } from "./NetworkDossiers.tsx";
import { NetworkDoubts } from "./NetworkDoubts.tsx";
import { NetworkQuestions } from "./NetworkQuestions.tsx";

/** What stands below the picture. */
export function NetworkBelow() {
  useMessages("details", "definitions", "labels", "network");
  return (
    <>
      <NetworkQuestions />
      <NetworkDoubts />
      <NetworkDossiers />
    </>
  );
}
