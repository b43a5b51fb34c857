/** A file as Playwright hands it to a picker. */
export interface CustomerFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function fileOf(name: string, text: string): CustomerFile {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/**
 * Four groups of customers that nobody would confuse, `perGroup` each, without any random number:
 * the groups sit on the corners of a square and their members on small spirals.
 */
export function fourGroups(perGroup: number, columns = 4): CustomerFile {
  const names = Array.from({ length: columns }, (_, i) => `measure ${i + 1}`);
  const lines = [["customer_id", ...names].join(",")];
  for (let group = 0; group < 4; group++) {
    for (let i = 0; i < perGroup; i++) {
      const cells = names.map((_, column) => {
        const center = column % 2 === 0 ? (group & 1) * 100 : (group >> 1) * 100;
        const radius = 1 + (10 * i) / perGroup;
        return (center + radius * Math.sin(i * (column + 1.7) + column)).toFixed(3);
      });
      lines.push([`C${group}-${String(i).padStart(5, "0")}`, ...cells].join(","));
    }
  }
  return fileOf("four groups.csv", `${lines.join("\n")}\n`);
}

/** The same and five customers who are far from everybody, and from each other. */
export function withStrays(file: CustomerFile): CustomerFile {
  const strays = [-400, -250, 300, 450, 650].map(
    (place, i) => `STRAY-${i},${place},${-place},${place},0`,
  );
  return fileOf(file.name, `${file.buffer.toString()}${strays.join("\n")}\n`);
}
