import { segmentColor } from "@/components/charts/segment-look";
import { SegmentMark } from "@/components/ui/segment-mark";
import { separationWords } from "@/components/ui/separation-words";
import { longestName } from "@/lib/client/edit-persona";
import type { Trusted } from "@/lib/client/trust";
import type { SegmentSummary } from "@/lib/schema/segment";
import { TrustLine } from "./trust-line";
import { personasWords as words } from "./words";

/** The segment's mark, its name to be typed over, how large it is and how well it holds together. */
export function PersonaHeading({
  summary: { segment, size, share, silhouette, suggestedName },
  name,
  typed,
  isShared,
  trusted,
  onRename,
}: {
  readonly summary: SegmentSummary;
  readonly name: string;
  readonly typed: string;
  /** Another segment is called the same. */
  readonly isShared: boolean;
  /** Undefined until it is known. */
  readonly trusted: Trusted | undefined;
  readonly onRename: (name: string) => void;
}) {
  const isTyped = typed.trim() !== "";
  return (
    <header className="flex items-start gap-4">
      <span
        aria-hidden
        className="flex size-12 shrink-0 items-center justify-center rounded-lg"
        style={{
          backgroundColor: `color-mix(in oklab, ${segmentColor(segment)} 16%, var(--panel))`,
        }}
      >
        <SegmentMark segment={segment} size={26} />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="sr-only">
          <bdi>{name}</bdi>
        </h2>
        <div className="flex flex-wrap items-baseline gap-x-3">
          <input
            dir="auto"
            aria-label={words.nameLabel(segment)}
            value={typed}
            placeholder={name}
            maxLength={longestName}
            onChange={(event) => onRename(event.target.value)}
            className="-mx-1.5 min-w-48 max-w-full rounded px-1.5 font-semibold text-xl leading-8 [field-sizing:content] placeholder:text-ink hover:bg-sunken focus:bg-sunken"
          />
          {isTyped ? (
            <button
              type="button"
              onClick={() => onRename("")}
              className="max-w-full truncate rounded text-accent text-xs hover:underline"
            >
              {words.backToSuggestion(suggestedName)}
            </button>
          ) : (
            <span className="text-faint text-xs">{words.suggested}</span>
          )}
        </div>
        {isShared ? (
          <p role="status" className="text-warn text-xs">
            {words.shared}
          </p>
        ) : null}
        <p className="mt-0.5 text-muted">
          {words.size(size, share)} ·{" "}
          <span className="text-ink">{separationWords(silhouette)}</span>{" "}
          <span className="text-faint text-xs">({words.silhouette(silhouette)})</span>
        </p>
        <TrustLine trusted={trusted} />
      </div>
    </header>
  );
}
