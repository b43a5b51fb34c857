import type { ReadingOverrides } from "@/lib/schema/reading";
import { LineField } from "./line-field";
import { ReadingPart } from "./reading-part";
import type { ChangeReading } from "./use-change-reading";
import { readingWords as words } from "./words";

const mostRows = 100_000_000;
const largestSeed = 0xffff_ffff;
const usualSeed = 42;

/** How many rows are drawn by chance, and which: all of them unless a person says otherwise. */
export function SampleFields({
  sample,
  change,
  guess,
}: Pick<ChangeReading, "change" | "guess"> & { readonly sample: ReadingOverrides["sample"] }) {
  const { rows, seed } = sample ?? { rows: null, seed: usualSeed };
  return (
    <>
      <ReadingPart
        label={words.sample}
        share={undefined}
        onGuess={sample === undefined ? undefined : () => guess(words.sample, "sample")}
      >
        <LineField
          key={rows ?? "all"}
          label={words.sample}
          value={rows}
          min={1}
          max={mostRows}
          placeholder={words.allRows}
          onChange={(count) =>
            change(words.sample, { sample: count === null ? null : { rows: count, seed } })
          }
        />
      </ReadingPart>
      {sample ? (
        <ReadingPart label={words.sampleSeed} share={undefined} onGuess={undefined}>
          <LineField
            key={seed}
            label={words.sampleSeed}
            value={seed}
            min={0}
            max={largestSeed}
            onChange={(given) =>
              change(words.sampleSeed, { sample: { ...sample, seed: given ?? usualSeed } })
            }
          />
        </ReadingPart>
      ) : null}
    </>
  );
}
