import { type Algorithm, algorithms } from "@/lib/schema/algorithm";
import type { Choices } from "@/lib/schema/workspace";

/** What stands in the address for the recommended number of segments. */
export const recommended = "auto";
/** As many segments as a sweep may look at. */
const largestK = 50;

/** The part of the choices that the address carries. */
export interface ChoiceAddress {
  readonly k: number | typeof recommended;
  readonly method: Algorithm;
}

/** As an address has it: null where it says nothing, or nothing that makes sense. */
export type FoundAddress = { readonly [Key in keyof ChoiceAddress]: ChoiceAddress[Key] | null };

export function parseK(text: string): ChoiceAddress["k"] | null {
  if (text === recommended) return recommended;
  if (!/^\d{1,3}$/.test(text)) return null;
  const k = Number(text);
  return k >= 2 && k <= largestK ? k : null;
}

export function parseMethod(text: string): Algorithm | null {
  return algorithms.find((known) => known === text) ?? null;
}

export function addressOf({ k, algorithm }: Choices): ChoiceAddress {
  return { k: k ?? recommended, method: algorithm };
}

/** The same choices when the address says nothing else. Parameters belong to their algorithm. */
export function withAddress(choices: Choices, { k, method }: FoundAddress): Choices {
  const wantedK = k === null ? choices.k : k === recommended ? null : k;
  const algorithm = method ?? choices.algorithm;
  if (wantedK === choices.k && algorithm === choices.algorithm) return choices;
  const parameters = algorithm === choices.algorithm ? choices.parameters : {};
  return { ...choices, k: wantedK, algorithm, parameters };
}

export function isSameAddress(a: FoundAddress, b: FoundAddress): boolean {
  return a.k === b.k && a.method === b.method;
}

/** What is to be done so that choices and address agree. */
export type Agreement =
  | { readonly kind: "agree" }
  /** The address leads: a link was followed, or a person went back or forward. */
  | { readonly kind: "choose"; readonly choices: Choices }
  /** The choices lead. `isNewPlace`: going back shall lead to where the address stood. */
  | { readonly kind: "write"; readonly address: ChoiceAddress; readonly isNewPlace: boolean };

/**
 * Who moved leads. `agreed` is the address when the two last agreed, null on arrival; an address
 * that differs from it was gone to, one that does not means that the choices moved.
 */
export function agree(
  agreed: FoundAddress | null,
  found: FoundAddress,
  choices: Choices,
): Agreement {
  const address = addressOf(choices);
  if (isSameAddress(found, address)) return { kind: "agree" };
  const isGoneTo = agreed === null || !isSameAddress(found, agreed);
  if (!isGoneTo) return { kind: "write", address, isNewPlace: true };
  const wanted = withAddress(choices, found);
  return wanted === choices
    ? { kind: "write", address, isNewPlace: false }
    : { kind: "choose", choices: wanted };
}
