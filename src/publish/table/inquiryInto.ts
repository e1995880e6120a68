import { type Inquiry, indexDossier, inquiryOf } from "../../model/index.ts";
import type { Dossier } from "../../schema/index.ts";

/** The inquiry into a published file as it opens, on its own days and in its own readings. */
export const inquiryInto = (dossier: Dossier): Inquiry => inquiryOf(indexDossier(dossier, true));
