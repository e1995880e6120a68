import { randomOf } from "../bench/generateChain.ts";
import { record } from "../record.ts";
import { extent, firstSeed, isAll } from "../scope.ts";

/** Seconds that `npm run test:all` gives each; DEEP_LABOR_FUZZ_SECONDS says otherwise. */
const LONG = Number(process.env.DEEP_LABOR_FUZZ_SECONDS ?? 120);
/** The number of the only execution to be run; NaN where all are. */
const ONLY = Number(process.env.DEEP_LABOR_FUZZ ?? Number.NaN);
/** Whether one execution is repeated, which says nothing of how often anything happens. */
export const isOne = !Number.isNaN(ONLY);

/** Chance of one execution: the same for the same seed and number. */
export type Chance = {
  /** From 0 to below 1. */
  readonly random: () => number;
  /** A whole number from 0 to below `most`. */
  readonly below: (most: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

export function chanceOf(seed: number): Chance {
  const random = randomOf(seed);
  const below = (most: number): number => Math.floor(random() * most);
  return { random, below, pick: items => items[below(items.length)]! };
}

/** Neighbouring seeds must not meet. */
const seedOf = (execution: number): number => (Math.imul(firstSeed, 0x9e3779b1) + execution) >>> 0;

export type Fuzzed = { readonly executions: number; readonly seconds: number };

/**
 * Tries something on inputs that chance makes. `npm test` does `few` of them; `npm run test:all` goes
 * on for two minutes.
 * @param what names the record, `fuzz-WHAT.json`
 * @param one makes an input, notes it, and throws where what it tries is not sound
 */
export async function fuzz(
  what: string,
  few: number,
  one: (chance: Chance, note: (input: unknown) => void) => void | Promise<void>,
): Promise<Fuzzed> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const isOver = (at: number): boolean => (isOne ? at > ONLY : isAll ? at >= few && seconds() > LONG : at >= few);
  let executions = 0;
  const told = (failures: number): Fuzzed => {
    const sum = { executions, seconds: Number(seconds().toFixed(1)) };
    record(`fuzz-${what}`, { what, seed: firstSeed, ...sum, failures });
    console.log(`fuzzed ${what}: ${executions} executions in ${sum.seconds} s, ${extent}, seed ${firstSeed}`);
    return sum;
  };
  for (let at = isOne ? ONLY : 0; !isOver(at); at += 1) {
    let input: unknown = null;
    try {
      await one(chanceOf(seedOf(at)), noted => {
        input = noted;
      });
    } catch (error) {
      told(1);
      const shown = typeof input === "string" ? input : JSON.stringify(input);
      const { message, stack } = error as Error;
      throw new Error(`SEED=${firstSeed} DEEP_LABOR_FUZZ=${at}: ${message}\n${stack}\nof ${shown?.slice(0, 4_000)}`, {
        cause: error,
      });
    }
    executions += 1;
  }
  return told(0);
}
