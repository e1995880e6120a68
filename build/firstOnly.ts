import type { Plugin } from "vite";

/** What is thrown where such a part is wanted. */
const BELOW = "This stands below the first window.";

const ABSENT = "\0deep-labor:absent";

/** What is loaded on demand and yet seen first. */
const FIRST = /\/(Home|TopLinks|SmallLibrary|FirstFindings)\.tsx$|\.json(\?|$)/;

/** Leaves out what the page loads on demand and does not show in its first window. */
export const firstOnly: Plugin = {
  name: "deep-labor:first-only",
  enforce: "pre",
  resolveDynamicImport(asked) {
    return typeof asked === "string" && !FIRST.test(asked) ? ABSENT : null;
  },
  resolveId: id => (id === ABSENT ? id : null),
  load: id => (id === ABSENT ? `throw new Error("${BELOW}");` : null),
};
