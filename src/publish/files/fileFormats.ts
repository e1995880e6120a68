import { type FileFormat, type FormatWriter, formats } from "../../formats/index.ts";
import { jsonldFormat } from "./jsonldFormat.ts";
import { markdown } from "./markdown.ts";
import { plainText } from "./plainText.ts";

export type WrittenFormat = FileFormat & { readonly writer: FormatWriter };

const isWritten = (format: FileFormat): format is WrittenFormat => format.writer !== undefined;

/** Every format that can be taken away, those that tell the outline in words among them. */
export const fileFormats: readonly WrittenFormat[] = [...formats, markdown, plainText, jsonldFormat].filter(isWritten);
