import { formatDay } from "@/components/ui/formats";
import type { NoteSource, PersonaNote } from "@/lib/schema/persona";

const sources = {
  interview: "Interview",
  survey: "Survey",
  analytics: "Analytics",
  guess: "Guess",
  other: "Other",
} satisfies Record<NoteSource, string>;

export const notesWords = {
  title: "Notes",
  detail: "what you know from elsewhere, and from where",
  none: "Nothing noted yet.",
  text: "Note",
  placeholder: "What did they say, and what does it mean for you?",
  source: "From",
  noSource: "not said",
  sources,
  date: "On",
  add: "Add note",
  save: "Save note",
  cancel: "Cancel",
  edit: "Edit note",
  remove: "Remove note",
  from: ({ source, date }: PersonaNote) =>
    [
      ...(source ? [sources[source]] : []),
      ...(date ? [formatDay(Date.parse(`${date}T00:00:00Z`))] : []),
    ].join(", "),
};
