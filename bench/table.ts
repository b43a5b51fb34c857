/** A Markdown table whose columns line up in a terminal; the first row is the head. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, j) => Math.max(3, ...[head, ...rows].map((row) => row[j]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, j) => cell.padEnd(widths[j]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}
