/** A value of plain JSON as a literal of Python. Texts keep every character, and none of them can end the literal. */
export function pythonLiteral(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : 'float("nan")';
  if (typeof value === "string") return JSON.stringify(value).replace(/\u007f/gu, "\\u007f");
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
  return `{${Object.entries(value as object)
    .map(([key, one]) => `${pythonLiteral(key)}: ${pythonLiteral(one)}`)
    .join(", ")}}`;
}

/** A dictionary from pairs, one a line: keys that a file made cannot get lost as they can in objects. */
export function pythonPairs(pairs: readonly (readonly [string | number, unknown])[]): string {
  if (pairs.length === 0) return "{}";
  const lines = pairs.map(([key, value]) => `    ${pythonLiteral(key)}: ${pythonLiteral(value)},`);
  return `{\n${lines.join("\n")}\n}`;
}

/** A list of rows of numbers, a row a line. */
export function pythonRows(rows: Iterable<ArrayLike<number>>): string {
  const lines = [...rows].map((row) => `    [${Array.from(row, pythonLiteral).join(", ")}],`);
  return `[\n${lines.join("\n")}\n]`;
}
