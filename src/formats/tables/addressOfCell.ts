import { plainUrlOf } from "../../base/index.ts";

/** An address as the format takes it; null where it is none. */
export function addressOfCell(written: string): string | null {
  const address = /^www\./iu.test(written) ? `https://${written}` : written;
  return /^(?:https?:\/\/|mailto:)\S+$/iu.test(address) && plainUrlOf(address) ? address : null;
}
