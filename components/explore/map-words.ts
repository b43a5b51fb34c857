import { formatCount, formatScore, formatShare } from "@/components/ui/formats";

function customers(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "customer" : "customers"}`;
}

/** What is said around the maps of Explore. */
export const mapWords = {
  colors: {
    outlying: "outlier-ness: how far from everybody",
    certainty: "certainty: how sure the segment is",
  },
  outlying: {
    title: "Emptiness around a customer",
    among: "1× · among others",
    far: (times: number) => `${formatScore(times, 1)}× · alone`,
    note: (limit: number, neighbors: number) =>
      `compared with that around its ${neighbors} nearest others (local outlier factor) · flagged from ${formatScore(limit, 1)}×`,
    what: "The customers far from everybody",
    select: (count: number) => `${customers(count)} far from everybody`,
    looking: "Looking for customers far from everybody …",
    none: "Nobody is far from everybody.",
    look: "Look for customers far from everybody",
    parts: (parts: number) =>
      `Compared within ${formatCount(parts)} random parts of the customers.`,
  },
  certainty: {
    title: "Certainty",
    low: (value: number) => `${formatShare(value)} · could be another`,
    high: (value: number) => `${formatShare(value)} · sure`,
    distances: "by the distances to the centers of the segments",
    algorithm: "as the method tells it",
  },
  silhouette: {
    low: (value: number) => `${formatScore(value)} · nearer to another`,
    high: (value: number) => `${formatScore(value)} · sits well`,
  },
  flags: {
    label: "What stands out on the map",
    overlap: (one: string, other: string) => `\u2068${one}\u2069 and \u2068${other}\u2069 overlap`,
    between: (count: number) => `${customers(count)} between`,
    bridge: (share: number) => `${formatShare(share)} between`,
    overlapHint: (one: string, share: number, other: string) =>
      `${formatShare(share)} of ${one} are about as near to ${other}. Press to select them.`,
    outlyingHint: (limit: number) =>
      `It is more than ${formatScore(limit, 1)} times emptier around them than around their nearest others. Press to select them.`,
    more: (count: number) => `${formatCount(count)} more`,
  },
  card: {
    certainty: (share: number) => `${formatShare(share)} sure`,
    outlying: (factor: number) => `far from everybody (${formatScore(factor, 1)}×)`,
    unassigned: "in no segment",
    loading: "…",
  },
  table: {
    summary: "In figures",
    region: "Where the segments are",
    caption: "Where each segment is on the map, and how far it reaches",
    segment: "Segment",
    customers: "customers",
    center: "center (across, up)",
    reach: "reach of the middle 90% (across × up)",
    nearest: "nearest segment",
    nobody: "–",
  },
  space: {
    flat: "Show the map in two dimensions",
    axis: (direction: number, share: number) => `PC ${direction} · ${formatShare(share)}`,
    direction: (direction: number) => `direction ${direction}`,
  },
};
