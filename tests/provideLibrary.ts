/**
 * Runs before every file of tests: gives the shipped library where no page says where its data lie. Nothing is read
 * before it is asked for.
 */
import { idsIn, libraryFolder, libraryIn } from "../build/libraryIn.ts";
import { provideShelf, type Shelf } from "../src/app/documents/files/shelf.ts";

let made: Promise<Shelf> | null = null;

const shelf = (): Promise<Shelf> => {
  made ??= import("../src/app/shell/site/libraryData.ts").then(
    ({ libraryData }) => libraryData(libraryIn(libraryFolder)).shelf,
  );
  return made;
};

provideShelf({
  ids: idsIn(libraryFolder),
  library: async () => (await shelf()).library(),
  findables: async () => (await shelf()).findables(),
  read: async id => (await shelf()).read(id),
  text: async id => (await shelf()).text(id),
});
