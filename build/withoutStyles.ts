import type { Plugin } from "vite";

/** Leaves out the style sheets of the page, which parts of it import: what a library makes carries its own style. */
export const withoutStyles: Plugin = {
  name: "deep-labor:without-styles",
  // Vite adds the sheet after all others.
  enforce: "post",
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (name.endsWith(".css")) delete bundle[name];
  },
};
