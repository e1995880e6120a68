import { createContext, useContext } from "react";
import type { ChainSizes } from "../../../layout/index.ts";
import type { ChainPicture } from "../../../views/index.ts";

/** How a page is written before anybody reads it, with what is seen first alone. */
export type StillPage = {
  /** px of the page within its margins. */
  readonly width: number;
  /** The heights of what stands in the picture, which nobody can measure there. */
  readonly sizesOf: (picture: ChainPicture) => ChainSizes;
};

export const StillContext = createContext<StillPage | null>(null);

/** Null while the page is read. */
export const useStill = (): StillPage | null => useContext(StillContext);
