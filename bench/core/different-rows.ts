/** Rows whose label is not the one that the other side's label first stood for; all noise is one label. */
export function differentRows(ours: readonly number[], theirs: readonly number[]): number {
  const names = new Map<number, number>();
  const taken = new Set<number>();
  let different = 0;
  ours.forEach((label, row) => {
    const own = Math.max(-1, label);
    const other = Math.max(-1, theirs[row]!);
    if (!names.has(own) && !taken.has(other) && own < 0 === other < 0) {
      names.set(own, other);
      taken.add(other);
    }
    if (names.get(own) !== other) different++;
  });
  return different;
}
