import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Persona, PersonaSuggestion } from "@/lib/schema/persona";
import { cardWords as words } from "../card-words";
import { SuggestionRow } from "./suggestion-row";
import { openSuggestions, settledAway } from "./suggestion-state";

/** A field of the card with what the data suggest for it beneath. */
export function FieldFrame({
  title,
  persona,
  suggestions,
  isStrong = false,
  onAccept,
  onEdit,
  onSettle,
  children,
}: {
  readonly title: string;
  readonly persona: Persona;
  /** For this field. */
  readonly suggestions: readonly PersonaSuggestion[];
  readonly isStrong?: boolean;
  readonly onAccept: (suggestion: PersonaSuggestion) => void;
  readonly onEdit: (suggestion: PersonaSuggestion) => void;
  /** What is settled from now on. */
  readonly onSettle: (settled: string[]) => void;
  readonly children: ReactNode;
}) {
  const open = openSuggestions(persona, suggestions);
  const away = settledAway(persona, suggestions);
  return (
    <section
      aria-label={title}
      className={classNames(
        "flex min-w-0 flex-col gap-2 rounded-lg border px-3 py-2.5 focus-within:border-accent",
        isStrong ? "border-line-strong" : "border-line",
      )}
    >
      <h3 className="flex items-baseline justify-between gap-2">
        <span className="font-semibold">{title}</span>
        {open.length > 0 ? <span className="text-faint text-xs">{words.fromDataShort}</span> : null}
      </h3>
      {children}
      {open.length > 0 ? (
        <ul className="flex flex-col gap-1.5">
          {open.map((suggestion) => (
            <SuggestionRow
              key={suggestion.key}
              suggestion={suggestion}
              onAccept={() => onAccept(suggestion)}
              onEdit={() => onEdit(suggestion)}
              onDismiss={() => onSettle([...persona.settled, suggestion.key])}
            />
          ))}
        </ul>
      ) : null}
      {away.length > 0 ? (
        <button
          type="button"
          onClick={() => onSettle(persona.settled.filter((key) => !away.includes(key)))}
          className="self-start rounded text-faint text-xs hover:text-ink hover:underline"
        >
          {words.bringBack(away.length)}
        </button>
      ) : null}
    </section>
  );
}
