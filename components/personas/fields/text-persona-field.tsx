import { useRef } from "react";
import type { Persona, PersonaSuggestion, SuggestedField } from "@/lib/schema/persona";
import { cardWords as words } from "../card-words";
import { FieldFrame } from "./field-frame";
import { withLine } from "./suggestion-state";

/** A text that people write about a segment; suggestions become a line of it only when they say so. */
export function TextPersonaField({
  field,
  persona,
  suggestions,
  onChange,
}: {
  readonly field: Exclude<SuggestedField, "channels">;
  readonly persona: Persona;
  readonly suggestions: readonly PersonaSuggestion[];
  readonly onChange: (texts: Partial<Persona>) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { title, placeholder } = words.fields[field];
  const accept = ({ key, text }: PersonaSuggestion) =>
    onChange({ [field]: withLine(persona[field], text), settled: [...persona.settled, key] });
  return (
    <FieldFrame
      title={title}
      persona={persona}
      suggestions={suggestions}
      isStrong={field === "personalization"}
      onAccept={accept}
      onEdit={(suggestion) => {
        accept(suggestion);
        requestAnimationFrame(() => {
          const end = area.current?.value.length ?? 0;
          area.current?.focus();
          area.current?.setSelectionRange(Math.max(0, end - suggestion.text.length), end);
        });
      }}
      onSettle={(settled) => onChange({ settled })}
    >
      <textarea
        ref={area}
        dir="auto"
        aria-label={title}
        value={persona[field]}
        rows={1}
        placeholder={placeholder}
        onChange={(event) => onChange({ [field]: event.target.value })}
        className="min-h-7 resize-none bg-transparent text-sm outline-none [field-sizing:content]"
      />
    </FieldFrame>
  );
}
