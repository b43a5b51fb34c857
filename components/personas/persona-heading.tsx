import type { ReactNode } from "react";
import { formatCount } from "@/components/ui/formats";
import { separationWords } from "@/components/ui/separation-words";
import { TrustMeter } from "@/components/ui/trust-meter";
import { longestName } from "@/lib/client/edit-persona";
import type { Trusted } from "@/lib/client/trust";
import type { Persona } from "@/lib/schema/persona";
import type { SegmentSummary } from "@/lib/schema/segment";
import { cardWords } from "./card-words";
import { LookPicker } from "./look-picker";
import { TrustReasons } from "./trust-reasons";
import { personasWords as words } from "./words";

/** The segment's icon and color, its name to be typed over, how large it is and how far it can be relied on. */
export function PersonaHeading({
  summary: { segment, size, share, silhouette, suggestedName },
  persona,
  names,
  trusted,
  actions,
  onRename,
}: {
  readonly summary: SegmentSummary;
  readonly persona: Persona;
  /** Keyed by the segment's number. */
  readonly names: ReadonlyMap<number, string>;
  /** Undefined until it is known. */
  readonly trusted: Trusted | undefined;
  readonly actions: ReactNode;
  readonly onRename: (name: string) => void;
}) {
  const name = names.get(segment) ?? "";
  const isTyped = persona.name.trim() !== "";
  const isShared = [...names].some(([other, text]) => other !== segment && text === name);
  return (
    <header className="flex flex-wrap items-start gap-x-5 gap-y-3">
      <LookPicker persona={persona} suggestedName={suggestedName} name={name} names={names} />
      <div className="min-w-56 flex-1">
        <h2 className="sr-only">
          <bdi>{name}</bdi>
        </h2>
        <input
          dir="auto"
          aria-label={words.nameLabel(segment)}
          value={persona.name}
          placeholder={name}
          maxLength={longestName}
          onChange={(event) => onRename(event.target.value)}
          className="-mx-1.5 block min-w-40 max-w-full truncate rounded px-1.5 font-semibold text-2xl leading-9 [field-sizing:content] placeholder:text-ink hover:bg-sunken focus:bg-sunken"
        />
        <p className="flex flex-wrap items-baseline gap-x-1.5 text-muted">
          <span>
            <b className="font-semibold text-ink">{formatCount(size)}</b> {cardWords.people(size)}
          </span>
          <span aria-hidden>·</span>
          <b className="font-semibold text-ink">{cardWords.ofAll(share)}</b>
          <span aria-hidden>·</span>
          <span title={words.silhouette(silhouette)}>{separationWords(silhouette)}</span>
          {trusted ? (
            <>
              <span aria-hidden>·</span>
              <TrustMeter judgment={trusted.judgment} />
            </>
          ) : null}
        </p>
        {isTyped ? (
          <button
            type="button"
            onClick={() => onRename("")}
            className="mt-0.5 max-w-full truncate rounded text-accent text-xs hover:underline print:hidden"
          >
            {words.backToSuggestion(suggestedName)}
          </button>
        ) : (
          <p className="mt-0.5 text-faint text-xs print:hidden">{words.suggested}</p>
        )}
        {isShared ? (
          <p role="status" className="text-warn text-xs">
            {words.shared}
          </p>
        ) : null}
        <TrustReasons trusted={trusted} />
      </div>
      {actions}
    </header>
  );
}
