import { safeHref } from "../../base/index.ts";
import { showControls } from "../../text/index.ts";

/** An address of the file for programs: as it is written, or as a browser writes it if something hides in it. */
export const webAddress = (href: string): string | undefined =>
  showControls(href) === href ? href : (safeHref(href) ?? undefined);
