import { X } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { longestChannel, mostChannels } from "@/lib/client/edit-persona";
import type { Persona, PersonaSuggestion } from "@/lib/schema/persona";
import { cardWords as words } from "../card-words";
import { FieldFrame } from "./field-frame";

/** Where to reach them: one chip each. */
export function ChannelsField({
  persona,
  suggestions,
  onChange,
}: {
  readonly persona: Persona;
  readonly suggestions: readonly PersonaSuggestion[];
  readonly onChange: (texts: Partial<Persona>) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState("");
  const { channels, settled } = persona;
  const { title, placeholder } = words.fields.channels;
  const add = () => {
    if (draft.trim() !== "") onChange({ channels: [...channels, draft.trim()] });
    setDraft("");
  };
  return (
    <FieldFrame
      title={title}
      persona={persona}
      suggestions={suggestions}
      onAccept={({ key, text }) =>
        onChange({ channels: [...channels, text], settled: [...settled, key] })
      }
      onEdit={({ key, text }) => {
        onChange({ settled: [...settled, key] });
        setDraft(text);
        input.current?.focus();
      }}
      onSettle={(keys) => onChange({ settled: keys })}
    >
      <div className="flex flex-wrap items-center gap-1.5">
        {channels.map((channel) => (
          <span
            key={channel}
            className="inline-flex max-w-full items-center gap-1 rounded-full bg-sunken py-0.5 pr-1 pl-2.5"
          >
            <bdi className="truncate">{channel}</bdi>
            <button
              type="button"
              aria-label={words.removeChannel(channel)}
              onClick={() => onChange({ channels: channels.filter((one) => one !== channel) })}
              className="inline-flex size-6 items-center justify-center rounded-full text-muted hover:bg-line hover:text-ink"
            >
              <X aria-hidden className="size-3.5" />
            </button>
          </span>
        ))}
        {channels.length < mostChannels ? (
          <form
            className="flex min-w-32 flex-1 items-center gap-1"
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <input
              ref={input}
              dir="auto"
              aria-label={placeholder}
              value={draft}
              maxLength={longestChannel}
              placeholder={placeholder}
              onChange={(event) => setDraft(event.target.value)}
              onBlur={add}
              className="h-7 min-w-0 flex-1 bg-transparent text-sm outline-none"
            />
            {draft.trim() === "" ? null : (
              <Button type="submit" size="small" variant="quiet">
                {words.addChannel}
              </Button>
            )}
          </form>
        ) : null}
      </div>
    </FieldFrame>
  );
}
