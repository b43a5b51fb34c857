/** What a mean silhouette says about a segment, in words. */
export function separationWords(silhouette: number): string {
  if (silhouette >= 0.5) return "stands apart";
  return silhouette >= 0.25 ? "fairly distinct" : "blurred edges";
}
