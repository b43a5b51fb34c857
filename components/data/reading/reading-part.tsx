import type { ReactNode } from "react";
import { ConfidenceNote } from "./confidence-note";

/** One part of the reading: its name, its field, and how sure it is. */
export function ReadingPart({
  label,
  share,
  onGuess,
  children,
}: {
  readonly label: string;
  readonly share: number | undefined;
  readonly onGuess: (() => void) | undefined;
  /** The field, which says its name itself to those who cannot see it. */
  readonly children: ReactNode;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span aria-hidden className="text-muted text-xs">
        {label}
      </span>
      {children}
      <ConfidenceNote part={label} share={share} onGuess={onGuess} />
    </div>
  );
}
