import { type ComponentProps, type ReactNode, Suspense, useContext } from "react";
import { Loading } from "../reading/Loading.tsx";
import { ChosenContext, useChosen } from "../reading/useChosen.ts";
import { ShownDossierContext, useDossier } from "../reading/useDossier.ts";
import { PlaceContext } from "../reading/usePlace.ts";
import { ReaderContext, useReader } from "../reading/useReader.ts";
import { OwnRoot } from "../slices/OwnRoot.tsx";
import { GroundTable } from "./GroundTable.tsx";
import { GroundsContext, useGrounds } from "./useGrounds.ts";

/** The table of a large file, in a root of its own: another filter takes its place at once, and the focus stays. */
export function GroundTableApart(props: ComponentProps<typeof GroundTable>) {
  const reader = useReader();
  const place = useContext(PlaceContext);
  const chosen = useChosen();
  const dossier = useDossier();
  const grounds = useGrounds();
  const provided = (content: ReactNode) => (
    <ReaderContext value={reader}>
      <PlaceContext value={place}>
        <ChosenContext value={chosen}>
          <ShownDossierContext value={dossier}>
            <GroundsContext value={grounds}>
              <Suspense fallback={<Loading />}>{content}</Suspense>
            </GroundsContext>
          </ShownDossierContext>
        </ChosenContext>
      </PlaceContext>
    </ReaderContext>
  );
  return (
    <OwnRoot name={chosen.asked.only ?? "all"} of={grounds} isLeft={false} waiting={provided(<Loading />)}>
      {provided(<GroundTable {...props} />)}
    </OwnRoot>
  );
}
