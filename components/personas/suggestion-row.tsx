import { Check, Pencil, Sparkles, X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
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
    <li className="flex items-start gap-2 rounded-md border border-line border-dashed py-1.5 pr-1 pl-2">
      <Sparkles aria-hidden className="mt-0.5 size-3.5 shrink-0 text-accent" />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <span className="sr-only">{words.fromData}: </span>
          <bdi>{text}</bdi>
        </p>
        <p className="break-words text-faint text-xs">
          <bdi>{evidence}</bdi>
        </p>
      </div>
      <span className="-my-0.5 flex">
        <IconButton label={words.acceptOf(text)} className="size-7" onClick={onAccept}>
          <Check aria-hidden className="size-4" />
        </IconButton>
        <IconButton label={words.editOf(text)} className="size-7" onClick={onEdit}>
          <Pencil aria-hidden className="size-3.5" />
        </IconButton>
        <IconButton label={words.dismissOf(text)} className="size-7" onClick={onDismiss}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </span>
    </li>
  );
}
