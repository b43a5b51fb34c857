import type { Condition } from "@/lib/schema/description";

/**
 * Conditions as the condition of a WHERE in standard SQL: names in double quotes, texts in single quotes, both doubled
 * where they occur. Nothing in a name or a value can end the quotes; NUL, which SQL cannot hold, is left out.
 */
export function ruleSql(conditions: readonly Condition[]): string {
  if (conditions.length === 0) return "TRUE";
  return conditions.map(conditionSql).join(" AND ");
}

function conditionSql(condition: Condition): string {
  const name = quoted(condition.column, '"');
  const parts = "values" in condition ? [valuesSql(name, condition)] : boundsSql(name, condition);
  const present = parts.filter((part) => part !== "").join(" AND ");
  if (!condition.missing) return present === "" ? `${name} IS NOT NULL` : present;
  return present === "" ? `${name} IS NULL` : `(${bracketed(parts, present)} OR ${name} IS NULL)`;
}

function bracketed(parts: readonly string[], text: string): string {
  return parts.filter((part) => part !== "").length > 1 ? `(${text})` : text;
}

function boundsSql(name: string, { kind, above, to }: Extract<Condition, { above: unknown }>) {
  const written = kind === "date" ? dateSql : String;
  return [
    above === null ? "" : `${name} > ${written(above)}`,
    to === null ? "" : `${name} <= ${written(to)}`,
  ];
}

function dateSql(ms: number): string {
  return `TIMESTAMP '${new Date(ms).toISOString().slice(0, 19).replace("T", " ")}'`;
}

function valuesSql(
  name: string,
  { kind, values, isNot, missing }: Extract<Condition, { values: unknown }>,
) {
  if (values.length === 0) return isNot ? `${name} IS NOT NULL` : missing ? "" : "FALSE";
  const texts =
    kind === "boolean" ? values.map((v) => v.toUpperCase()) : values.map((v) => quoted(v, "'"));
  if (texts.length === 1) return `${name} ${isNot ? "<>" : "="} ${texts[0]}`;
  return `${name} ${isNot ? "NOT IN" : "IN"} (${texts.join(", ")})`;
}

function quoted(text: string, quote: string): string {
  return `${quote}${text.replaceAll("\0", "").replaceAll(quote, quote + quote)}${quote}`;
}
