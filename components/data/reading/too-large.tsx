"use client";

import { Button } from "@/components/ui/button";
import { useChangeReading } from "./use-change-reading";
import { readingWords as words } from "./words";

const usualSeed = 42;

/** What can be done with a file that does not fit: part of it by chance, or all of it all the same. */
export function TooLarge({ sampleRows }: { readonly sampleRows: number }) {
  const { change } = useChangeReading();
  return (
    <div className="flex max-w-lg flex-col gap-3">
      <p className="text-muted">{words.sampleExplained}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          onClick={() => change(words.sample, { sample: { rows: sampleRows, seed: usualSeed } })}
        >
          {words.takeSample(sampleRows)}
        </Button>
        <Button onClick={() => change(words.sample, { sample: null })}>{words.readAll}</Button>
      </div>
    </div>
  );
}
