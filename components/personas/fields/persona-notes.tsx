import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { mostNotes } from "@/lib/client/edit-persona";
import type { PersonaNote } from "@/lib/schema/persona";
import { NoteForm } from "./note-form";
import { notesWords as words } from "./notes-words";

const emptyNote: PersonaNote = { text: "", source: null, date: "" };

/** What people know of a segment from elsewhere, each with where it comes from. */
export function PersonaNotes({
  notes,
  onChange,
}: {
  readonly notes: readonly PersonaNote[];
  readonly onChange: (notes: PersonaNote[]) => void;
}) {
  const [edited, setEdited] = useState<number | null>(null);
  return (
    <section aria-labelledby="persona-notes" className="flex flex-col gap-2">
      <h3 id="persona-notes" className="font-semibold">
        {words.title} <span className="font-normal text-faint text-xs">{words.detail}</span>
      </h3>
      {notes.length === 0 ? null : (
        <ul className="flex flex-col divide-y divide-line">
          {notes.map((note, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a note has no other name, and two may read the same
            <li key={i} className="py-1.5">
              {edited === i ? (
                <NoteForm
                  note={note}
                  submit={words.save}
                  onSubmit={(changed) => {
                    onChange(notes.with(i, changed));
                    setEdited(null);
                  }}
                  onCancel={() => setEdited(null)}
                />
              ) : (
                <div className="flex items-start gap-2">
                  <p dir="auto" className="min-w-0 flex-1 whitespace-pre-wrap break-words py-1">
                    {note.text}
                    {words.from(note) ? (
                      <span className="ml-2 whitespace-nowrap rounded-full bg-sunken px-2 py-0.5 text-muted text-xs">
                        {words.from(note)}
                      </span>
                    ) : null}
                  </p>
                  <span className="flex print:hidden">
                    <IconButton label={words.edit} className="size-7" onClick={() => setEdited(i)}>
                      <Pencil aria-hidden className="size-3.5" />
                    </IconButton>
                    <IconButton
                      label={words.remove}
                      className="size-7"
                      onClick={() => {
                        onChange(notes.filter((_, at) => at !== i));
                        setEdited(null);
                      }}
                    >
                      <Trash2 aria-hidden className="size-3.5" />
                    </IconButton>
                  </span>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {notes.length < mostNotes ? (
        <div className="print:hidden">
          <NoteForm
            note={emptyNote}
            submit={words.add}
            onSubmit={(note) => onChange([...notes, note])}
          />
        </div>
      ) : null}
    </section>
  );
}
