import { Scale } from "lucide-react";
import { prepareWords as words } from "./words";

/** Traits by which people are easily wronged, where segments are made from them or may follow them. */
export function BiasNotes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section
      aria-label={words.biasTitle}
      className="mt-2 flex gap-2 rounded-md bg-warn-soft px-3 py-2"
    >
      <Scale className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
      <div className="min-w-0">
        <h3 className="font-semibold text-xs">{words.biasTitle}</h3>
        <ul className="mt-0.5 space-y-1 text-xs">
          {notes.map((note) => (
            <li key={note} className="break-words">
              <bdi>{note}</bdi>
            </li>
          ))}
        </ul>
        <p className="mt-1 text-faint text-xs">{words.biasMethod}</p>
      </div>
    </section>
  );
}
