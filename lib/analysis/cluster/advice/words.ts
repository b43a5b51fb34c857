import type { DenseGroups, ShapeFacts } from "@/lib/schema/advice";
import type { Algorithm } from "@/lib/schema/algorithm";

export const adviceWords = {
  round: ({ k }: DenseGroups) =>
    `There are ${k} groups with space between them, and round segments find the same ones.`,
  clear: (k: number) => `${k} round segments separate clearly.`,
  weak: (k: number) =>
    `Groups touch each other; ${k} round segments are the plainest way to divide them.`,
  none: () =>
    "No method will find natural segments here: customers vary smoothly. Round segments are at least an even, repeatable split.",
  chains: ({ k, byCenters }: DenseGroups) =>
    `There are ${k} groups with space between them, but they are long or winding: round segments cut through them (agreement ${score(byCenters)} of 1).`,
  linked: "It follows groups of any form from neighbor to neighbor.",
  linkedEvenly: "It does the same, leaves nobody out and keeps sizes from becoming too uneven.",
  linkedPlainly: "It does the same as long as nobody stands between the groups.",
  clouds: ({ k, byCenters, byClouds }: DenseGroups) =>
    `There are ${k} groups with space between them; clouds of their own shape and size find them (agreement ${score(byClouds)} of 1), round segments do not (${score(byCenters)}).`,
  long: (elongation: number) =>
    `Segments are about ${times(elongation)} times as long as wide; round ones would cut them.`,
  uneven: (unevenness: number) =>
    `Sizes differ by a factor of ${times(unevenness)}; round segments tend to even sizes.`,
  farOut: (share: number) =>
    `${percent(share)} of the customers are far from all others; this leaves them in no segment.`,
  farOutPulled: (share: number) =>
    `${percent(share)} of the customers are far from all others; typical customers as centers are not pulled by them.`,
  coded: (share: number) =>
    `${percent(share)} of the columns stand for categories or yes/no; a typical customer as center is a real one, where a mean would be "0.4 of a plan".`,
  codedTree: "Merging step by step needs no centers, which categories hardly have.",
  alike: "It finds much the same here, by another way; agreement of both is a good sign.",
  plain: "The plainest method, and the easiest to explain.",
} as const;

/** What is not exact among so many different customers; null where it is. */
export function limitOf(
  algorithm: Algorithm,
  { distinctRows }: Pick<ShapeFacts, "distinctRows">,
): string | null {
  const limit = exactUpTo[algorithm];
  if (limit === undefined || distinctRows <= limit.rows) return null;
  return `Among more than ${limit.rows.toLocaleString("en-US")} different customers ${limit.what}.`;
}

const bundled = "they are first put into small bundles, so that it is an approximation";
const exactUpTo: Partial<Record<Algorithm, { readonly rows: number; readonly what: string }>> = {
  ward: { rows: 50_000, what: bundled },
  single: { rows: 50_000, what: bundled },
  average: { rows: 25_000, what: bundled },
  complete: { rows: 25_000, what: bundled },
  kmedoids: { rows: 10_000, what: "typical ones are looked for among 10,000 of them" },
};

function score(value: number): string {
  return Math.max(0, value).toFixed(2);
}

function times(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 1 : 0);
}

function percent(share: number): string {
  const whole = Math.round(100 * share);
  return whole === 0 ? "Under 1%" : `${whole}%`;
}
