/** What narrows the library, with all that its dossiers are found by. It comes after the page, as one. */
export { FoundCount } from "./FoundCount.tsx";
export { findIn, lineOf } from "./findIn.ts";
export { LibraryFilters } from "./LibraryFilters.tsx";
export { WayOut } from "./WayOut.tsx";
