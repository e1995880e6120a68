import { type FileIndex, indexDossier } from "../indexDossier.ts";
import { type Inquiry, inquiryOf } from "../inquiryOf.ts";

type Timeless = { readonly file: FileIndex; readonly inquiries: Map<string, Inquiry> };

/** Made once for a file and its readings: a day that is moved asks for it again and again. */
const known = new WeakMap<FileIndex, Timeless>();

function timelessOf(file: FileIndex): Timeless {
  const made = known.get(file);
  if (made) return made;
  const { dossier, whole } = file;
  const links = dossier.links.map(({ start, end, ended, observed, ...link }) => link);
  const fresh = { file: indexDossier({ ...dossier, links }, whole), inquiries: new Map() };
  known.set(file, fresh);
  return fresh;
}

/**
 * The chain over all days: every link that stood on any day, in the chosen readings. Its layers do not move with the day,
 * so that rows stay where they are while the day does.
 */
export function timelessInquiryOf({ file, chain }: Pick<Inquiry, "file" | "chain">): Inquiry {
  const { world, floor } = chain.focus;
  const timeless = timelessOf(file);
  const key = [...world, floor].join(" ");
  const made = timeless.inquiries.get(key) ?? inquiryOf(timeless.file, { world, floor: floor ?? undefined });
  timeless.inquiries.set(key, made);
  return made;
}
