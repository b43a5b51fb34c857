"use client";

import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { useSession } from "@/lib/client/workspace-context";
import type { Reading, ReadingOverrides } from "@/lib/schema/reading";
import { tokensOf, tokensText } from "./missing-tokens";
import { dataWords as words } from "./words";

const headerChoices = [0, 1, 2, 3];
const skipChoices = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

/** Every part of the reading as a field; a change is applied at once. */
export function ReadingFields({ reading }: { readonly reading: Reading }) {
  const session = useSession();
  const change = (part: string, override: ReadingOverrides) =>
    session.change({ label: words.changed.reading(part) }, (choices) => ({
      ...choices,
      reading: { ...choices.reading, ...override },
    }));
  const delimiters = { ...words.delimiters };
  if (!(reading.delimiter in delimiters)) delimiters[reading.delimiter] = reading.delimiter;
  return (
    <div className="mt-4 border-line border-t pt-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <SelectField
          isLabelVisible
          label={words.encoding}
          value={reading.encoding}
          options={optionsOf(words.encodings)}
          onChange={(encoding) => change(words.encoding, { encoding })}
        />
        <SelectField
          isLabelVisible
          label={words.delimiter}
          value={reading.delimiter}
          options={optionsOf(delimiters)}
          onChange={(delimiter) => change(words.delimiter, { delimiter })}
        />
        <SelectField
          isLabelVisible
          label={words.quote}
          value={reading.quote}
          options={optionsOf(words.quotes)}
          onChange={(quote) => change(words.quote, { quote })}
        />
        <SelectField
          isLabelVisible
          label={words.decimal}
          value={reading.decimal}
          options={optionsOf(words.decimals)}
          onChange={(decimal) => change(words.decimal, { decimal })}
        />
        <SelectField
          isLabelVisible
          label={words.header}
          value={String(reading.headerRows)}
          options={numbersOf(headerChoices, reading.headerRows)}
          onChange={(count) => change(words.header, { headerRows: Number(count) })}
        />
        <SelectField
          isLabelVisible
          label={words.skip}
          value={String(reading.skipLines)}
          options={numbersOf(skipChoices, reading.skipLines)}
          onChange={(count) => change(words.skip, { skipLines: Number(count) })}
        />
        <MissingField
          tokens={reading.missing}
          onChange={(missing) => change(words.missingTokens, { missing })}
        />
        <Button
          size="small"
          onClick={() =>
            session.change({ label: words.changed.guess }, (choices) => ({
              ...choices,
              reading: {},
            }))
          }
        >
          {words.guessAgain}
        </Button>
      </div>
      <p className="mt-2 text-muted text-xs">{words.wrong}</p>
    </div>
  );
}

/** Applied when the field is left, so that no half-typed word is taken for one. */
function MissingField({
  tokens,
  onChange,
}: {
  readonly tokens: readonly string[];
  readonly onChange: (tokens: string[]) => void;
}) {
  const text = tokensText(tokens);
  return (
    <label className="inline-flex max-w-full items-center gap-2">
      <span className="text-muted text-xs">{words.missingTokens}</span>
      <input
        key={text}
        defaultValue={text}
        title={words.missingTokensDetail}
        onBlur={(event) => {
          const typed = tokensOf(event.target.value);
          if (tokensText(typed) !== text) onChange(typed);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
        className="h-7 w-72 min-w-0 rounded-md border border-line bg-panel px-2 text-xs"
      />
    </label>
  );
}

function optionsOf<T extends string>(
  labels: Readonly<Record<T, string>>,
): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}

function numbersOf(
  choices: readonly number[],
  current: number,
): { value: string; label: string }[] {
  const all = choices.includes(current) ? choices : [...choices, current].sort((a, b) => a - b);
  return all.map((count) => ({ value: String(count), label: String(count) }));
}
