const buckets = 1024;

/**
 * The value at a place, from 0, if all were sorted; they are between `least` and `largest`. Only the values near that place are
 * sorted: O(values) unless nearly all crowd in one place.
 */
export function nthValue(
  values: Float64Array,
  place: number,
  least: number,
  largest: number,
): number {
  const scale = (buckets - 1) / (largest - least);
  if (!(scale > 0) || !Number.isFinite(scale)) return values.toSorted()[place] as number;
  const bucketOf = (value: number) => Math.trunc((value - least) * scale);
  const counts = new Uint32Array(buckets);
  for (const value of values) counts[bucketOf(value)]! += 1;
  let bucket = 0;
  let before = 0;
  while (before + (counts[bucket] as number) <= place) before += counts[bucket++] as number;
  const near = values.filter((value) => bucketOf(value) === bucket).sort();
  return near[place - before] as number;
}
