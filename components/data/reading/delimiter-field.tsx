"use client";

import { useState } from "react";
import { SelectField } from "@/components/ui/select-field";
import { delimiterText, readingWords as words } from "./words";

const usual = [",", ";", "\t", "|", " ", ":"];
const other = "other";
const longest = 4;

/** The usual delimiters by name, the file's own, and any other of up to four characters. */
export function DelimiterField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (delimiter: string) => void;
}) {
  const [isTyping, setIsTyping] = useState(false);
  const all = usual.includes(value) ? usual : [...usual, value];
  const options = all.map((delimiter) => ({ value: delimiter, label: delimiterText(delimiter) }));
  if (!isTyping) {
    return (
      <SelectField
        label={words.delimiter}
        value={value}
        options={[...options, { value: other, label: words.otherDelimiter }]}
        onChange={(chosen) => {
          if (chosen === other) setIsTyping(true);
          else onChange(chosen);
        }}
      />
    );
  }
  const settle = (text: string) => {
    const delimiter = text.replaceAll("\\t", "\t");
    setIsTyping(false);
    if (delimiter !== "" && delimiter.length <= longest && delimiter !== value) onChange(delimiter);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
      autoFocus
      aria-label={words.otherDelimiterLabel}
      title={words.otherDelimiterHint}
      maxLength={longest * 2}
      defaultValue={value.replaceAll("\t", "\\t")}
      onBlur={(event) => settle(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setIsTyping(false);
      }}
      className="h-7 rounded-md border border-line bg-panel px-2 font-mono text-xs"
    />
  );
}
