"use client";

import { useState } from "react";
import { TextAreaField } from "@/components/ui/text-area-field";
import { prepareWords as words } from "./words";

/** Texts in an order, one a line; told when the field is left. */
export function ListField({
  label,
  none,
  texts,
  onChange,
}: {
  readonly label: string;
  /** What holds for an empty list. */
  readonly none: string | undefined;
  readonly texts: readonly string[];
  readonly onChange: (texts: string[]) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const told = texts.join("\n");
  const settle = () => {
    if (draft === null) return;
    const lines = draft.split("\n").flatMap((line) => line.trim() || []);
    setDraft(null);
    if (lines.join("\n") !== told) onChange([...new Set(lines)]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the field within to be left
    <div className="w-full max-w-md" onBlur={settle}>
      <TextAreaField
        label={label}
        hint={words.oneALine}
        placeholder={none ?? ""}
        rows={4}
        value={draft ?? told}
        onChange={setDraft}
      />
    </div>
  );
}
