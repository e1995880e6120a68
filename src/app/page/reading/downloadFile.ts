/** Saves bytes or a text as a file on the reader's device. */
export function downloadFile(name: string, content: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(content, { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address only after the click.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
