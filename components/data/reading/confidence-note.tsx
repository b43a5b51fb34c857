import { readingWords as words } from "./words";

const sureFrom = 0.9;
const likelyFrom = 0.7;

/** How sure a guess is, in a word; the figure shows on hover. What a person has set can be given back to guessing. */
export function ConfidenceNote({
  part,
  share,
  onGuess,
}: {
  readonly part: string;
  /** In [0, 1]; undefined where nothing was guessed. */
  readonly share: number | undefined;
  /** Undefined: it is a guess. */
  readonly onGuess: (() => void) | undefined;
}) {
  if (onGuess) {
    return (
      <span className="text-muted text-xs">
        {words.byYou} ·{" "}
        <button
          type="button"
          aria-label={words.guessPart(part)}
          className="underline underline-offset-2 hover:text-ink"
          onClick={onGuess}
        >
          guess
        </button>
      </span>
    );
  }
  if (share === undefined) return null;
  const isSure = share >= sureFrom;
  const isLikely = share >= likelyFrom;
  return (
    <span
      title={words.share(share)}
      className={isSure || isLikely ? "text-muted text-xs" : "font-medium text-warn text-xs"}
    >
      <span
        aria-hidden
        className={`mr-1.5 inline-block size-1.5 rounded-full align-middle ${isSure ? "bg-accent" : isLikely ? "bg-line-strong" : "bg-warn"}`}
      />
      {isSure ? words.sure : isLikely ? words.likely : words.unsure}
    </span>
  );
}
