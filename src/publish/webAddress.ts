import { safeHref } from "../base/index.ts";
import { showControls } from "../text/index.ts";

/** An address of the file for programs: as it is written, and as a browser writes it where something hides in it. */
export const webAddress = (href: string): string | undefined =>
  showControls(href) === href ? href : (safeHref(href) ?? undefined);
