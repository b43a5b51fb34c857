import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { type NoteSource, noteSources, type PersonaNote } from "@/lib/schema/persona";
import { notesWords as words } from "./notes-words";

const noSource = "none";
type Source = NoteSource | typeof noSource;

const sourceOptions: readonly { readonly value: Source; readonly label: string }[] = [
  { value: noSource, label: words.noSource },
  ...noteSources.map((source) => ({ value: source, label: words.sources[source] })),
];

/** A note being written: what is known, where it comes from and when it was said. */
export function NoteForm({
  note,
  submit,
  onSubmit,
  onCancel,
}: {
  readonly note: PersonaNote;
  readonly submit: string;
  readonly onSubmit: (note: PersonaNote) => void;
  readonly onCancel?: () => void;
}) {
  const [draft, setDraft] = useState(note);
  const textId = useId();
  const isEmpty = draft.text.trim() === "";
  return (
    <form
      aria-label={submit}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        onSubmit({ ...draft, text: draft.text.trim() });
        setDraft({ ...note, text: "" });
      }}
      className="flex flex-col gap-2 rounded-lg border border-line px-3 py-2.5 focus-within:border-accent"
    >
      <label htmlFor={textId} className="sr-only">
        {words.text}
      </label>
      <textarea
        id={textId}
        dir="auto"
        rows={2}
        maxLength={20_000}
        value={draft.text}
        placeholder={words.placeholder}
        onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
            event.currentTarget.form?.requestSubmit();
          }
        }}
        className="resize-y bg-transparent text-sm outline-none"
      />
      <div className="flex flex-wrap items-center gap-2">
        <SelectField
          label={words.source}
          isLabelVisible
          value={draft.source ?? noSource}
          options={sourceOptions}
          onChange={(source) => setDraft({ ...draft, source: source === noSource ? null : source })}
        />
        <label className="inline-flex items-center gap-2">
          <span className="text-muted text-xs">{words.date}</span>
          <input
            type="date"
            value={draft.date}
            max="9999-12-31"
            onChange={(event) => setDraft({ ...draft, date: event.target.value })}
            className="h-7 rounded-md border border-line bg-panel px-2 text-xs"
          />
        </label>
        <span className="ml-auto flex gap-1.5">
          {onCancel ? (
            <Button size="small" variant="quiet" onClick={onCancel}>
              {words.cancel}
            </Button>
          ) : null}
          <Button type="submit" size="small" disabled={isEmpty}>
            {submit}
          </Button>
        </span>
      </div>
    </form>
  );
}
