export function checkEmbedSize(folder: string): string;
