import { Sparkles } from "lucide-react";
import type { PersonaSuggestion } from "@/lib/schema/persona";
import { cardWords as words } from "./card-words";

/** A starting point from the data, marked as such, with what it rests on. */
export function SuggestionRow({
  suggestion: { text, evidence },
  onAccept,
  onEdit,
  onDismiss,
}: {
  readonly suggestion: PersonaSuggestion;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onDismiss: () => void;
}) {
  return (
    <li className="flex items-start gap-2 rounded-md border border-line border-dashed px-2 py-1.5">
      <Sparkles aria-hidden className="mt-0.5 size-3.5 shrink-0 text-accent" />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <span className="sr-only">{words.fromData}: </span>
          <bdi>{text}</bdi>
        </p>
        <p className="break-words text-faint text-xs">
          <bdi>{evidence}</bdi>
        </p>
        <p className="-ml-1.5 flex text-xs">
          <button
            type="button"
            aria-label={words.acceptOf(text)}
            onClick={onAccept}
            className="rounded px-1.5 py-1 font-semibold text-accent hover:bg-sunken"
          >
            {words.accept}
          </button>
          <button
            type="button"
            aria-label={words.editOf(text)}
            onClick={onEdit}
            className="rounded px-1.5 py-1 text-muted hover:bg-sunken hover:text-ink"
          >
            {words.edit}
          </button>
          <button
            type="button"
            aria-label={words.dismissOf(text)}
            onClick={onDismiss}
            className="rounded px-1.5 py-1 text-muted hover:bg-sunken hover:text-ink"
          >
            {words.dismiss}
          </button>
        </p>
      </div>
    </li>
  );
}
