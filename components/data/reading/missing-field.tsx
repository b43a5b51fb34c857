"use client";

import { tokensOf, tokensText } from "./missing-tokens";
import { readingWords as words } from "./words";

/** Applied when the field is left, so that no half-typed word is taken for one. */
export function MissingField({
  tokens,
  onChange,
}: {
  readonly tokens: readonly string[];
  readonly onChange: (tokens: string[]) => void;
}) {
  const text = tokensText(tokens);
  return (
    <input
      key={text}
      aria-label={words.missingTokens}
      defaultValue={text}
      title={words.missingTokensDetail}
      onBlur={(event) => {
        const typed = tokensOf(event.target.value);
        if (tokensText(typed) !== text) onChange(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
      className="h-7 w-full min-w-0 rounded-md border border-line bg-panel px-2 text-xs"
    />
  );
}
