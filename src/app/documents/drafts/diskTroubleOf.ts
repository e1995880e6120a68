/** Why nothing was written to a file or folder of the reader. */
export type WriteTrouble = "not-allowed" | "gone" | "disk-full" | "failed";

/** What the browser's own errors mean for what was to be written to the disk. */
export const diskTroubleOf = (error: unknown): WriteTrouble => {
  switch (error instanceof DOMException ? error.name : "") {
    case "NotAllowedError":
    case "SecurityError":
    case "NoModificationAllowedError":
      return "not-allowed";
    case "NotFoundError":
      return "gone";
    case "QuotaExceededError":
      return "disk-full";
    default:
      return "failed";
  }
};
