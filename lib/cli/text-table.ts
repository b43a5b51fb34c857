type Cell = string | number;

/** Lines with aligned columns for people: numbers to the right, words to the left. */
export function textTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map((cell) => oneLine(String(cell))));
  const widths = header.map((name, column) =>
    texts.reduce((widest, row) => Math.max(widest, width(row[column] ?? "")), width(name)),
  );
  const isRight = header.map((_, column) =>
    rows.every(
      (row) => typeof row[column] === "number" || /^[-−]?[\d.,]+%?$|^$/.test(String(row[column])),
    ),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const space = " ".repeat(Math.max(0, widths[column]! - width(cell)));
        return isRight[column] && rows.length > 0 ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return `${[line(header), ...texts.map(line)].join("\n")}\n`;
}

/** Characters, not code units; control characters would break the lines. */
function width(text: string): number {
  return [...text].length;
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
