"use client";

import { useSession, useWorkspaceState } from "@/lib/client/workspace-context";
import type { ReadingOverrides } from "@/lib/schema/reading";
import { readingWords as words } from "./words";

export interface ChangeReading {
  /** What a person has fixed. */
  readonly fixed: ReadingOverrides;
  change(part: string, override: ReadingOverrides): void;
  /** Leaves a part to guessing again. */
  guess(part: string, key: keyof ReadingOverrides): void;
  /** Leaves to guessing again where the table lies. */
  guessPlace(): void;
  guessAll(): void;
}

/** Where in the file the table lies; what was fixed for one table says nothing of another. */
const places = ["skipLines", "lastLine", "headerRows"] as const;

/** Changes how the file is read, each change a step of the history. */
export function useChangeReading(): ChangeReading {
  const session = useSession();
  const { reading: fixed } = useWorkspaceState().workspace.choices;
  const put = (label: string, reading: ReadingOverrides) =>
    session.change({ label }, (choices) => ({ ...choices, reading }));
  const without = (keys: readonly (keyof ReadingOverrides)[]): ReadingOverrides =>
    Object.fromEntries(
      Object.entries(fixed).filter(([key]) => !keys.includes(key as keyof ReadingOverrides)),
    );
  return {
    fixed,
    change: (part, override) =>
      put(words.changed(part), {
        ...(override.sheet === undefined ? fixed : without(places)),
        ...override,
      }),
    guess: (part, key) => put(words.changed(part), without([key])),
    guessPlace: () => put(words.changed(words.tables), without(places)),
    guessAll: () => put(words.changedGuess, {}),
  };
}
