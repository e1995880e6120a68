import { type ComponentProps, type ReactNode, Suspense, useContext } from "react";
import { Loading } from "../../page/reading/Loading.tsx";
import { ChosenContext, useChosen } from "../../page/reading/useChosen.ts";
import { ShownDossierContext, useDossier } from "../../page/reading/useDossier.ts";
import { PlaceContext } from "../../page/reading/usePlace.ts";
import { ReaderContext, useReader } from "../../page/reading/useReader.ts";
import { OwnRoot } from "../../page/slices/OwnRoot.tsx";

type Props = Omit<ComponentProps<typeof OwnRoot>, "waiting">;

/** A very large part of a dossier's page in a root of its own, which gets what the page around it knows and shows. */
export function Apart({ children, ...rest }: Props) {
  const reader = useReader();
  const place = useContext(PlaceContext);
  const chosen = useChosen();
  const dossier = useDossier();
  const provided = (content: ReactNode) => (
    <ReaderContext value={reader}>
      <PlaceContext value={place}>
        <ChosenContext value={chosen}>
          <ShownDossierContext value={dossier}>
            <Suspense fallback={<Loading />}>{content}</Suspense>
          </ShownDossierContext>
        </ChosenContext>
      </PlaceContext>
    </ReaderContext>
  );
  return (
    <OwnRoot {...rest} waiting={provided(<Loading />)}>
      {provided(children)}
    </OwnRoot>
  );
}
