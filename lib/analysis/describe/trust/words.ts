import { formatCount, formatNumber } from "@/lib/analysis/prepare/format-value";

const score = (value: number) => value.toFixed(2);
const percent = (share: number) => `${formatNumber(100 * share, 0)}%`;

export const trustWords = {
  foundAgain: (jaccard: number) =>
    `Found again when other customers are drawn (Jaccard ${score(jaccard)}).`,
  partly: (jaccard: number) =>
    `Only partly found again when other customers are drawn (Jaccard ${score(jaccard)}; solid from 0.85).`,
  hardly: (jaccard: number) =>
    `Not found again when other customers are drawn (Jaccard ${score(jaccard)}; fair from 0.75).`,
  unknown: "Whether it is found again could not be told.",
  byHand: "Changed by hand, so whether it is found again cannot be tested.",
  blurred: (silhouette: number) =>
    `Its edges are blurred (silhouette ${score(silhouette)}; distinct from 0.25).`,
  mixed: (silhouette: number) =>
    `Its customers are as near to other segments (silhouette ${score(silhouette)}).`,
  smallSize: (size: number) =>
    `It has ${formatCount(size, "customer")}; its figures may be chance.`,
  noRule: "No simple rule picks it out.",
  looseRule: (coverage: number, precision: number) =>
    `Its best rule covers ${percent(coverage)} of it, and ${percent(precision)} of those it picks belong to it.`,

  noSegments: "The customers fall into no natural segments, so this one is drawn for convenience.",

  tiny: (size: number) =>
    `Only ${formatCount(size, "customer")}: too few to act on, and single persons may be recognized.`,
  sliver: (share: number) => `Very small: ${formatNumber(100 * share, 1)}% of all.`,
  overlap: (share: number, other: string) =>
    `${percent(share)} of its customers are about as near to ${other}.`,
  mirror: (column: string) =>
    `It differs from the others in "${column}" only, and just mirrors it.`,
  missing: (column: string) =>
    `It is made of missing values: "${column}" is empty for nearly all of them and for hardly anyone else.`,

  one: "There is one segment only: nothing to compare it with.",
  small: (segments: number, small: number, share: number) =>
    `${formatCount(segments, "segment")}, ${small} of them below ${percent(share)}: fewer would be easier to use.`,
  many: (segments: number) =>
    `${segments} segments are hard to keep apart and to address; most teams work with 3 to 8.`,
  giant: (share: number) =>
    `One segment holds ${percent(share)} of all customers: the others may be outliers rather than groups.`,
  overlapping: (segments: number, overlapping: number) =>
    `${overlapping} of ${segments} segments run into another one: fewer may be clearer.`,
  inNone: (share: number) => `${percent(share)} of all customers are in no segment.`,
};
