import type { Plugin } from "vite";
import { builtEmbedScripts } from "./builtEmbedScripts.ts";
import { contentPolicyWith } from "./contentPolicyWith.ts";
import { runOnce } from "./runOnce.ts";

const CHARSET = '<meta charset="utf-8">';

const hashMaker = runOnce<typeof import("../src/publish/embed/embedHashes.ts")>("src/publish/embed/embedHashes.ts");

/**
 * Puts the content policy into the built page. The dev server has none, since it injects scripts and styles of its own.
 */
export const contentPolicy: Plugin = {
  name: "deep-labor:content-policy",
  apply: "build",
  async transformIndexHtml(html) {
    if (!html.includes(CHARSET)) throw new Error(`The page needs ${CHARSET}: the content policy goes behind it.`);
    const { embedHashes } = await hashMaker();
    const allowed = contentPolicyWith(embedHashes((await builtEmbedScripts()).inPage));
    // The tag is added as text, since Vite's own tags write each quote of the policy as an entity.
    return html.replace(CHARSET, `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${allowed}">`);
  },
};
