"use client";

import { useCallback } from "react";
import { useSession } from "@/lib/client/workspace-context";
import type { Algorithm, GivenParameters } from "@/lib/schema/algorithm";
import { exploreWords as words } from "./words";

/** Changes of k in a row are one step of the history. null: the recommended number. */
export function useChooseK(): (k: number | null) => void {
  const session = useSession();
  return useCallback(
    (k) =>
      session.change({ label: words.change.k(k), merge: "k" }, (choices) =>
        choices.k === k ? choices : { ...choices, k },
      ),
    [session],
  );
}

export function useChooseAlgorithm(): (algorithm: Algorithm) => void {
  const session = useSession();
  return useCallback(
    (algorithm) =>
      session.change({ label: words.change.algorithm(algorithm) }, (choices) =>
        choices.algorithm === algorithm ? choices : { ...choices, algorithm, parameters: {} },
      ),
    [session],
  );
}

/** null: adapted to the data, or the method's own preset. */
export function useChooseParameter(): (name: string, value: GivenParameters[string]) => void {
  const session = useSession();
  return useCallback(
    (name, value) =>
      session.change({ label: words.change.parameter(name) }, (choices) => {
        const { [name]: _, ...others } = choices.parameters;
        const parameters = value === null ? others : { ...others, [name]: value };
        return { ...choices, parameters };
      }),
    [session],
  );
}

/** Several at once; those that are not named stay as they were. */
export function useChooseParameters(): (chosen: GivenParameters) => void {
  const session = useSession();
  return useCallback(
    (chosen) =>
      session.change({ label: words.change.settings }, (choices) => ({
        ...choices,
        parameters: { ...choices.parameters, ...chosen },
      })),
    [session],
  );
}
