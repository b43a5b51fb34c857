import { Sparkles } from "lucide-react";
import type { PersonaSuggestion } from "@/lib/schema/persona";
import { cardWords as words } from "../card-words";

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
          <Answer label={words.acceptOf(text)} onGive={onAccept} isFirst>
            {words.accept}
          </Answer>
          <Answer label={words.editOf(text)} onGive={onEdit}>
            {words.edit}
          </Answer>
          <Answer label={words.dismissOf(text)} onGive={onDismiss}>
            {words.dismiss}
          </Answer>
        </p>
      </div>
    </li>
  );
}

/** What a person can say to a suggestion; `label` also says to which. */
function Answer({
  label,
  onGive,
  isFirst = false,
  children,
}: {
  readonly label: string;
  readonly onGive: () => void;
  readonly isFirst?: boolean;
  readonly children: string;
}) {
  const tone = isFirst ? "font-semibold text-accent" : "text-muted hover:text-ink";
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onGive}
      className={`rounded px-1.5 py-1 hover:bg-sunken ${tone}`}
    >
      {children}
    </button>
  );
}
