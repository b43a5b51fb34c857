export const dayMs = 86_400_000;

/** `YYYY-MM-DD` of the wall clock `ms` stands for; years are kept within 0000 … 9999. */
export function dayOf(ms: number): string {
  const earliest = -62_167_219_200_000;
  const latest = 253_402_214_400_000;
  return new Date(Math.min(Math.max(ms, earliest), latest)).toISOString().slice(0, 10);
}
