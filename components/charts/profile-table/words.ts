import { formatCount } from "@/components/ui/formats";

export const profileTableWords = {
  caption: (segments: string) => `Each feature for everyone and for each of ${segments} segments`,
  regionLabel: "Profile table",
  feature: "Feature",
  everyone: "Everyone",
  selection: "Selection",
  notClustered: "described only",
  notClusteredDetail: "Described here, but took no part in finding the segments.",
  none: "The segments do not clearly differ in any feature.",
  noneShown: "No feature was clustered on.",

  told: {
    index: "index, everyone = 100 · colored where the difference is more than chance",
    units:
      "means and shares in the file's units · colored where the difference is more than chance",
    median: "middle values in the file's units, of categories their shares",
    difference:
      "standard deviations from everyone else, with half the 95% interval (Hedges' g; Cohen's h of shares) · 0.2 is small, 0.8 large",
  },
  unitLabel: "Show values as",
  units: "Mean",
  median: "Median",
  index: "Index",
  difference: "Difference",
  onlyDifferent: "only different",
  onlyDifferentDetail:
    "Features in which at least one segment clearly differs from everyone else, after correction for all the comparisons that were made.",
  hasUnclustered: "also described only",
  sort: "Sort by",
  sortStrength: "What tells them apart",
  sortName: "Name",
  sortBySegment: (name: string) => `Sort by what sets ${name} apart`,
  sortByName: "Sort by name",

  index100: (index: string) => `index ${index}`,
  meanIs: "mean",
  shareIs: "share",
  medianIs: "median",
  against: (everyone: string) => `everyone ${everyone}`,
  effect: (value: string, low: string, high: string) =>
    `${value} standard deviations from everyone else (${low} to ${high})`,
  shareEffect: (value: string, low: string, high: string) =>
    `${value} from everyone else by Cohen's h (${low} to ${high})`,
  clear: "A clear difference, not explained by chance.",
  chance: "Could be chance.",
  small: "Not chance, but among most of its customers too small to matter.",
  tooFew: (count: number) =>
    count === 0
      ? "Nobody in it has a value."
      : `Only ${formatCount(count)} ${count === 1 ? "customer has" : "customers have"} a value: too few to say.`,
  tooFewCell: "too few",
  counting: "Whether this is chance comes in a moment.",
  ends: "the first and the last bar hold what lies beyond",
};
