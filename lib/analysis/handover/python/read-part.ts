import { booleanCode, booleanWords } from "@/lib/analysis/ingest/types/read-booleans";
import { customersStepOf, recipeOf } from "@/lib/analysis/prepare/recipe-steps";
import type { Column, Table } from "@/lib/schema/table";
import { pythonLiteral as py, pythonPairs } from "./literal";
import type { ScriptInput, ScriptStart } from "./script-input";

const encodings = {
  "utf-8": "utf-8-sig",
  "utf-16le": "utf-16",
  "utf-16be": "utf-16",
  "windows-1252": "cp1252",
} as const;

/** Reads the file as text, then every needed column as what it is. */
export function readPart(input: ScriptInput, start: ScriptStart): string {
  const { raw, source, prepared } = input;
  const table = start === "customers" ? prepared.table : source;
  const names = start === "customers" ? null : raw.columns.map(({ name }) => name);
  return `
# --- 1. Read the file -------------------------------------------------------------------------
# Every cell as text first, so that nothing is guessed: 007 stays 007.
${names ? `COLUMNS = ${py(names)}\n` : ""}MISSING = set(${py(raw.reading.missing)})  # cells that mean "nothing here"
${readCall(input, start)}
for name in cells.columns:
    cells[name] = cells[name].str.strip()
    cells[name] = cells[name].where(~cells[name].str.lower().isin(MISSING))

${typedPart(neededOf(table, input, start))}`;
}

function readCall({ raw }: ScriptInput, start: ScriptStart): string {
  if (start !== "file") {
    return `cells = pd.read_csv(SOURCE, dtype=str, keep_default_na=False${start === "table" ? ", header=0, names=COLUMNS" : ""}).fillna("")`;
  }
  const { reading, lines, setAside } = raw;
  const first = (lines[0] ?? 1) - 1;
  const skipped = [
    ...Array.from({ length: first }, (_, i) => i),
    ...setAside.map(({ line }) => line - 1).filter((line) => line >= first),
  ];
  const quote =
    reading.quote === ""
      ? "quoting=csv.QUOTE_NONE"
      : `quotechar=${py(reading.quote)}${reading.escape === "backslash" ? ', escapechar="\\\\", doublequote=False' : ""}`;
  const engine = reading.delimiter.length > 1 ? ', engine="python"' : "";
  const separator =
    reading.delimiter.length > 1 ? `re.escape(${py(reading.delimiter)})` : py(reading.delimiter);
  return `SKIPPED = ${py([...new Set(skipped)])}  # lines that are no rows: header, notes, totals, broken records
cells = pd.read_csv(
    SOURCE,
    sep=${separator},
    ${quote},
    encoding=${py(encodings[reading.encoding])},
    header=None,
    names=COLUMNS,
    index_col=False,
    skiprows=SKIPPED,
    dtype=str,
    keep_default_na=False,
    na_filter=False${engine},
).fillna("")`;
}

function neededOf(table: Table, { prepared }: ScriptInput, start: ScriptStart): Column[] {
  const step = start === "customers" ? undefined : customersStepOf(recipeOf(prepared.fitted));
  const wanted = new Set(
    step
      ? [step.identifier, step.date, ...(step.amount === undefined ? [] : [step.amount])]
      : prepared.fitted.columns.map(({ name }) => name),
  );
  return table.columns.filter(({ name, role }) => wanted.has(name) || role === "identifier");
}

const yes = booleanWords.filter((word) => booleanCode(word) === 1);
const no = booleanWords.filter((word) => booleanCode(word) === 0);

function typedPart(columns: readonly Column[]): string {
  const numbers = columns.filter(({ kind, role }) => kind === "number" && role !== "identifier");
  const dates = columns.filter(({ kind }) => kind === "date");
  const booleans = columns.filter(({ kind }) => kind === "boolean");
  const others = columns.filter((one) => ![...numbers, ...dates, ...booleans].includes(one));
  const styles = numbers.map(({ name, reading }) => {
    const { decimal = ".", group = "" } = reading?.numbers ?? {};
    return [name, [decimal, group]] as const;
  });
  const parts: string[] = ["table = pd.DataFrame(index=cells.index)"];
  if (others.length > 0) {
    parts.push(`for name in ${py(others.map(({ name }) => name))}:\n    table[name] = cells[name]`);
  }
  if (numbers.length > 0) {
    parts.push(`# Numbers: the sign before the decimals, and the one between thousands.
NUMBERS = ${pythonPairs(styles)}


def number(text, decimal, group):
    """The number a cell stands for; currency and percent signs are read over, what is no number is missing."""
    if not isinstance(text, str):
        return np.nan
    negative = text.startswith("(") and text.endswith(")") or text.startswith("-") or text.endswith("-")
    text = re.sub(r"[^\\d.,' eE+\\-\\u2019\\u00a0\\u2009\\u202f]", "", text).strip(" -+\\u00a0")
    if group:
        text = re.sub(r"[ \\u00a0\\u2009\\u202f]" if group == " " else "['\\u2019]" if group == "'" else re.escape(group), "", text)
    try:
        value = float(text.replace(",", ".") if decimal == "," else text)
    except ValueError:
        return np.nan
    return (-value if negative else value) if np.isfinite(value) else np.nan


for name, (decimal, group) in NUMBERS.items():
    table[name] = [number(text, decimal, group) for text in cells[name]]`);
  }
  if (dates.length > 0) {
    const orders = dates.map(
      ({ name, reading }) => [name, reading?.dates?.order === "day-first"] as const,
    );
    parts.push(`# Dates: whether the day stands before the month.
DATES = ${pythonPairs(orders)}
for name, day_first in DATES.items():
    starts_with_year = cells[name].str.match(r"\\d{4}", na=False)
    written = cells[name].where(starts_with_year), cells[name].where(~starts_with_year)
    table[name] = pd.to_datetime(written[0], format="mixed", errors="coerce").fillna(
        pd.to_datetime(written[1], format="mixed", dayfirst=day_first, errors="coerce")
    )`);
  }
  if (booleans.length > 0) {
    parts.push(`YES, NO = set(${py(yes)}), set(${py(no)})
for name in ${py(booleans.map(({ name }) => name))}:
    word = cells[name].str.lower()
    table[name] = np.where(word.isin(NO), "false", np.where(word.isin(YES), "true", None))`);
  }
  return parts.join("\n\n");
}
