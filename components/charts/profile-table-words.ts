export const profileTableWords = {
  caption: (segments: string) => `Each feature for everyone and for each of ${segments} segments`,
  regionLabel: "Profile table",
  feature: "Feature",
  yes: "yes",
  everyone: "Everyone",
  selection: "Selection",
  notClustered: "not clustered on",
  notClusteredDetail: "Described here, but took no part in finding the segments.",
  detail: (index: string, value: string, everyone: string, effect: string) =>
    `${value} against ${everyone} for everyone; index ${index}, ${effect}`,
  none: "The segments hardly differ in any feature.",
  more: (shown: string, all: string) => `Showing ${shown} of ${all} features. Show more`,
  unitLabel: "Show values as",
  units: "Units",
  index: "Index",
  onlyDifferent: "only different",
};
