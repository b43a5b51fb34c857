import { Failure } from "@/lib/schema/failure";
import type { ReadingOverrides } from "@/lib/schema/reading";
import type { RawTable } from "@/lib/schema/table";
import type { OptionSpecs, OptionValues } from "./command";
import { textOption } from "./read-options";

export const sheetSpecs: OptionSpecs = { sheet: { type: "string" } };

export const sheetHelp = [
  "--sheet NAME",
  "the sheet of a workbook, or the list of a JSON file; found unless given",
] as const;

export function readSheet(values: OptionValues): ReadingOverrides {
  const sheet = textOption(values, "sheet");
  return sheet === undefined ? {} : { sheet };
}

/** The table, if it is of the sheet that was asked for; a name that the file does not have is said with those it has. */
export function ofSheet(raw: RawTable, { sheet }: ReadingOverrides, path: string): RawTable {
  if (sheet === undefined || raw.reading.sheet === sheet) return raw;
  const names = raw.file?.parts?.map(({ name }) => `"${name}"`) ?? [];
  throw new Failure(
    "option-invalid",
    names.length === 0
      ? `"${path}" has no sheets, so --sheet "${sheet}" names nothing.`
      : `"${path}" has no sheet "${sheet}"; it has ${names.join(", ")}.`,
  );
}
