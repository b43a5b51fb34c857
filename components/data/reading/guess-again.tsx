"use client";

import { Button } from "@/components/ui/button";
import { useChangeReading } from "./use-change-reading";
import { readingWords as words } from "./words";

/** The way back where what a person has fixed cannot be read; nothing where all was guessed. */
export function GuessAgain() {
  const { fixed, guessAll } = useChangeReading();
  if (Object.keys(fixed).length === 0) return null;
  return <Button onClick={guessAll}>{words.guessAgain}</Button>;
}
