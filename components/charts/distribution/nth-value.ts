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
  const bucketOf = (at: number) => Math.trunc(((values[at] as number) - least) * scale);
  const counts = new Uint32Array(buckets);
  for (let i = 0; i < values.length; i++) counts[bucketOf(i)]! += 1;
  let bucket = 0;
  let before = 0;
  while (before + (counts[bucket] as number) <= place) before += counts[bucket++] as number;
  const near = new Float64Array(counts[bucket] as number);
  let found = 0;
  for (let i = 0; i < values.length; i++) {
    if (bucketOf(i) === bucket) near[found++] = values[i] as number;
  }
  return near.sort()[place - before] as number;
}
