import { useLayoutEffect } from "react";
import { brandHere } from "../page/address/site.ts";
import { arrivedBy } from "../page/address/useAddress.ts";
import { Loading } from "../page/reading/Loading.tsx";

/**
 * Stands in the place of a page that is on its way. What was left is gone, and the title of the window with it: a screen
 * reader says that title as soon as what had the focus is gone. A page that was loaded has its title already.
 */
export function NextPage() {
  useLayoutEffect(() => {
    if (arrivedBy() !== "load") document.title = brandHere();
  }, []);
  return <Loading />;
}
