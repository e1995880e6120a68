import { type Inquiry, indexDossier, inquiryOf } from "../model/index.ts";
import type { Dossier } from "../schema/index.ts";

/** What a published file means: asked for as the file opens, on its own days and in its own readings. */
export const inquiryInto = (dossier: Dossier): Inquiry => inquiryOf(indexDossier(dossier, true));
