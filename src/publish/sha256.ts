/**
 * SHA-256 of bytes (FIPS 180-4, §6.2). Our own, since the browser's is asynchronous and absent where a page is not
 * served over https, and Node's is not in a browser.
 */

/** The first 32 bits of the fractional part of a root, exactly as the standard makes its constants. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

const primes: number[] = [];
for (let n = 2; primes.length < 64; n += 1) if (primes.every(prime => n % prime !== 0)) primes.push(n);

const ROUND = primes.map(prime => fraction(Math.cbrt(prime)));
const START = primes.slice(0, 8).map(prime => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

export function sha256(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const hash = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t += 1) words[t] = view.getInt32(block + 4 * t);
    for (let t = 16; t < 64; t += 1) {
      const [w15, w2] = [words[t - 15]!, words[t - 2]!];
      const low = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3);
      const high = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10);
      words[t] = words[t - 16]! + low + words[t - 7]! + high;
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let t = 0; t < 64; t += 1) {
      const one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[t]! + words[t]!;
      const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      hash[index]! += word;
    });
  }
  const result = new Uint8Array(32);
  const out = new DataView(result.buffer);
  hash.forEach((word, index) => {
    out.setInt32(4 * index, word);
  });
  return result;
}

export const hexOf = (bytes: Uint8Array): string => [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");

export const base64Of = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** A text as a content policy names it: `'sha256-…'`. */
export const policyHash = (text: string): string => `'sha256-${base64Of(sha256(new TextEncoder().encode(text)))}'`;
