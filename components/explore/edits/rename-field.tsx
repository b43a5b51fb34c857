"use client";

import { useState } from "react";
import { longestName } from "@/lib/client/edit-persona";
import { editWords as words } from "./words";

/** The name typed over where it stands: Enter keeps it, Esc does not. Without a name, the suggested one comes back. */
export function RenameField({
  name,
  typed,
  onRename,
  onEnd,
}: {
  readonly name: string;
  readonly typed: string;
  readonly onRename: (name: string) => void;
  readonly onEnd: () => void;
}) {
  const [text, setText] = useState(typed === "" ? name : typed);
  const keep = () => {
    const next = text.trim();
    if (next !== name) onRename(next);
    onEnd();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person asked to type here
      autoFocus
      dir="auto"
      aria-label={words.renameLabel(name)}
      value={text}
      maxLength={longestName}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setText(target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") keep();
        else if (event.key === "Escape") onEnd();
      }}
      className="my-1.5 h-8 w-full min-w-0 rounded-md border border-accent bg-panel px-2 font-semibold outline-none"
    />
  );
}
