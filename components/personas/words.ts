import { formatCount, formatScore, formatShare } from "@/components/ui/formats";

const customers = (count: number) =>
  `${formatCount(count)} ${count === 1 ? "customer" : "customers"}`;

export const personasWords = {
  title: "Personas",
  what: "The segments",
  listLabel: "Segments",
  named: (named: number, all: number) => `${named} of ${all} named by you`,
  keptElsewhere: (count: number) =>
    count === 1
      ? "What you wrote about 1 segment that is not shown now is kept."
      : `What you wrote about ${formatCount(count)} segments that are not shown now is kept.`,
  notNatural: "These segments are a convenience",
  weak: "These segments overlap",

  nameLabel: (segment: number) => `Name of segment ${segment + 1}`,
  shared: "Another segment has this name too; in the list they differ only by number.",
  suggested: "suggested name, type to change it",
  backToSuggestion: (name: string) => `Use the suggestion: ${name}`,
  size: (size: number, share: number) => `${customers(size)} · ${formatShare(share)} of all`,
  silhouette: (silhouette: number) =>
    `silhouette ${formatScore(silhouette)}; above 0.5 is clear, below 0.25 blurred`,
  whoTheyAre: "Who they are",
  againstEveryone: "Against everyone",
  againstTerm: "index of the mean or share",
  everyone: "everyone = 100",
  dot: (own: string, everyone: string) => `${own} against ${everyone}`,
  noFeatures: "There is no feature to compare.",

  description: "Description",
  descriptionPlaceholder: "Who are they? What do they want, and what keeps them from it?",
  notes: "Notes",
  notesPlaceholder: "What to say to them, through which channel, and what to try next.",
  byYou: "written by you",
  empty: "yours to write",

  typical: "Typical customers",
  typicalTerm: "nearest to the center of the segment",
  typicalWhat: "Typical customers",
  typicalNone: "There is no typical customer to show.",
  row: (row: number) => `Row ${formatCount(row + 1)}`,
  customer: "Customer",

  profile: "What sets them apart",
  profileUnits: "mean or share of each segment · strongest differences first",
  profileIndex: "index, everyone = 100 · strongest differences first",

  change: {
    name: (segment: number) => `name of segment ${segment + 1}`,
    description: (segment: number) => `description of segment ${segment + 1}`,
    notes: (segment: number) => `notes on segment ${segment + 1}`,
  },
};
