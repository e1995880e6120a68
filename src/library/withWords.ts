import { provideMessages } from "../text/index.ts";

let isProvided = false;

/** Every word of the product is there from the first call that says one: importing does nothing. */
export function withWords(): void {
  if (!isProvided) provideMessages();
  isProvided = true;
}
