/** Searches the files of a site for what must not leave of its dossiers. */

import { type Leak, leaksIn, type SiteFile } from "../../publish/index.ts";
import type { Published } from "../../redact/index.ts";
import { builtScripts } from "../shell/builtScripts.ts";
import type { Shell } from "../shell/shell.ts";

type SearchedDossier = { readonly id: string; readonly published: Published };

export type SiteLeak = Leak & { readonly id: string };

/** Whether a file is of one dossier alone, and which; null for files that tell of all. */
function ownerOf(path: string, ids: ReadonlySet<string>): string | null {
  const steps = path.split("/");
  const found = steps.find((step, nth) => ids.has(step) && nth < steps.length - 1);
  const [, named] = /^assets\/library-[^/]+\/([^/.]+)\.(?:read|text)\.json$/u.exec(path) ?? [];
  return found ?? (named !== undefined && ids.has(named) ? named : null);
}

/**
 * A file of one dossier is searched for the secrets of that dossier; a file that tells of all is searched for those of
 * each, but for what another dossier of the site publishes itself.
 */
export function siteLeaks(
  files: readonly SiteFile[],
  dossiers: readonly SearchedDossier[],
  texts: ReadonlyMap<string, string>,
  shell: Pick<Shell, "home">,
): readonly SiteLeak[] {
  const ids = new Set(dossiers.map(({ id }) => id));
  return dossiers.flatMap(({ id, published }) => {
    if (published.secrets.length === 0) return [];
    const scripts = () => builtScripts(shell);
    const of = (owner: string | null) =>
      files.filter(({ path }) => ownerOf(path, ids) === owner).map(({ path, content }) => [path, content] as const);
    const own = leaksIn(published, of(id), scripts);
    const shared = leaksIn(published, of(null), scripts);
    if (shared.length === 0) return own.map(leak => ({ ...leak, id }));
    const others = [...texts].filter(([other]) => other !== id);
    const elsewhere = new Set(leaksIn(published, others, scripts).map(({ from }) => from));
    return [...own, ...shared.filter(({ from }) => !elsewhere.has(from))].map(leak => ({ ...leak, id }));
  });
}
