import en from "./en.json";
import fr from "./fr.json";
import { addMessages } from "./languages.ts";

/** Has every message of every language at hand from now on: for programs, which load nothing later. */
export function provideMessages(): void {
  addMessages("en", en);
  addMessages("fr", fr);
}
