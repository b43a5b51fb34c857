"use client";

import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { ReadingConfidence, ReadingOverrides } from "@/lib/schema/reading";
import type { UnderstoodReply } from "@/lib/schema/reply";
import { ColumnsChoice } from "./columns-choice";
import { DelimiterField } from "./delimiter-field";
import { LineField } from "./line-field";
import { MissingField } from "./missing-field";
import { partsOf } from "./parts-of";
import { ReadingPart } from "./reading-part";
import { ReadingPreview } from "./reading-preview";
import { ReadingReport } from "./reading-report";
import { SampleFields } from "./sample-fields";
import { TableChoice } from "./table-choice";
import { useChangeReading } from "./use-change-reading";
import { readingWords as words } from "./words";

const headerChoices = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const mostSkipped = 1000;
const mostLines = 2 ** 31;

/** Every part of the reading that the format has, as a field; a change is applied at once. */
export function ReadingFields({ understood }: { readonly understood: UnderstoodReply }) {
  const { reading, file, tables } = understood;
  const { fixed, change, guess, guessAll } = useChangeReading();
  const parts = partsOf(file.format);
  const about = (
    label: string,
    key: keyof ReadingOverrides,
    guessed?: keyof ReadingConfidence,
  ) => ({
    label,
    share: guessed && reading.confidence?.[guessed],
    onGuess: key in fixed ? () => guess(label, key) : undefined,
  });
  const sheetLabel = words.sheet[file.format] ?? "";
  const lastLine = fixed.lastLine ?? tables.find(({ isRead }) => isRead)?.lastLine ?? null;
  return (
    <div className="mt-4 border-line border-t pt-3">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))] gap-x-5 gap-y-3">
        {file.parts && file.parts.length > 1 ? (
          <ReadingPart {...about(sheetLabel, "sheet")}>
            <SelectField
              label={sheetLabel}
              value={reading.sheet ?? ""}
              options={file.parts.map(({ name }) => ({ value: name, label: name }))}
              onChange={(sheet) => change(sheetLabel, { sheet })}
            />
          </ReadingPart>
        ) : null}
        {parts.has("encoding") ? (
          <ReadingPart {...about(words.encoding, "encoding", "encoding")}>
            <SelectField
              label={words.encoding}
              value={reading.encoding}
              options={optionsOf(words.encodings)}
              onChange={(encoding) => change(words.encoding, { encoding })}
            />
          </ReadingPart>
        ) : null}
        {parts.has("dialect") ? (
          <>
            <ReadingPart {...about(words.delimiter, "delimiter", "delimiter")}>
              <DelimiterField
                value={reading.delimiter}
                onChange={(delimiter) => change(words.delimiter, { delimiter })}
              />
            </ReadingPart>
            <ReadingPart {...about(words.quote, "quote", "quote")}>
              <SelectField
                label={words.quote}
                value={reading.quote}
                options={optionsOf(words.quotes)}
                onChange={(quote) => change(words.quote, { quote })}
              />
            </ReadingPart>
            <ReadingPart {...about(words.escape, "escape", "escape")}>
              <SelectField
                label={words.escape}
                value={reading.escape ?? "doubled"}
                options={optionsOf(words.escapes)}
                onChange={(escaping) => change(words.escape, { escape: escaping })}
              />
            </ReadingPart>
          </>
        ) : null}
        <ReadingPart {...about(words.decimal, "decimal", "decimal")}>
          <SelectField
            label={words.decimal}
            value={reading.decimal}
            options={optionsOf(words.decimals)}
            onChange={(decimal) => change(words.decimal, { decimal })}
          />
        </ReadingPart>
        {parts.has("layout") ? (
          <>
            <ReadingPart {...about(words.header, "headerRows", "headerRows")}>
              <SelectField
                label={words.header}
                value={String(reading.headerRows)}
                options={headerChoices.map((n) => ({ value: String(n), label: String(n) }))}
                onChange={(count) => change(words.header, { headerRows: Number(count) })}
              />
            </ReadingPart>
            <ReadingPart {...about(words.skip(file.format), "skipLines", "skipLines")}>
              <LineField
                key={reading.skipLines}
                label={words.skip(file.format)}
                value={reading.skipLines}
                min={0}
                max={mostSkipped}
                onChange={(count) => change(words.skip(file.format), { skipLines: count ?? 0 })}
              />
            </ReadingPart>
            <ReadingPart {...about(words.lastLine(file.format), "lastLine", "lastLine")}>
              <LineField
                key={lastLine ?? "end"}
                label={words.lastLine(file.format)}
                value={lastLine}
                min={1}
                max={mostLines}
                placeholder={words.toTheEnd}
                onChange={(line) => change(words.lastLine(file.format), { lastLine: line })}
              />
            </ReadingPart>
          </>
        ) : null}
        {parts.has("dialect") ? (
          <SampleFields sample={fixed.sample} change={change} guess={guess} />
        ) : null}
        <div className="col-span-2">
          <ReadingPart {...about(words.missingTokens, "missing")}>
            <MissingField
              tokens={reading.missing}
              onChange={(missing) => change(words.missingTokens, { missing })}
            />
          </ReadingPart>
        </div>
      </div>
      <TableChoice tables={tables} />
      {file.columnSizes ? <ColumnsChoice sizes={file.columnSizes} /> : null}
      <ReadingReport {...understood} />
      <ReadingPreview profiles={understood.profile.columns} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <p className="text-muted text-xs">{words.wrong}</p>
        <Button size="small" disabled={Object.keys(fixed).length === 0} onClick={guessAll}>
          {words.guessAgain}
        </Button>
      </div>
    </div>
  );
}

function optionsOf<T extends string>(
  labels: Readonly<Record<T, string>>,
): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}
