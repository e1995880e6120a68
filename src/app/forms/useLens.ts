import { createContext, useContext } from "react";
import type { Lens } from "../../model/index.ts";

/** How the picture beside the form is read: on its day, as known on its day, in its reading, with its floor. */
export const LensContext = createContext<Lens>({});

export const useLens = (): Lens => useContext(LensContext);
