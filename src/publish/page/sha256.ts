import { sha256 as digestOf } from "@noble/hashes/sha2.js";

/**
 * SHA-256 of bytes, synchronously: the browser's own is asynchronous, and missing on pages that are not served over
 * https.
 */
export const sha256 = (bytes: Uint8Array): Uint8Array => digestOf(bytes);

export const hexOf = (bytes: Uint8Array): string => [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");

export const base64Of = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** The hash of a text as a content policy names it: `'sha256-…'`. */
export const policyHash = (text: string): string => `'sha256-${base64Of(sha256(new TextEncoder().encode(text)))}'`;
