import { formatCount, formatScore, formatShare } from "@/components/ui/formats";
import type { Estimate, Rule } from "@/lib/schema/description";

const customers = (count: number) =>
  `${formatCount(count)} ${count === 1 ? "customer" : "customers"}`;

const range = ({ low, high }: Estimate) => `${formatShare(low)} to ${formatShare(high)}`;

/** "100" only where nobody else is picked. */
const outOf100 = (share: number) =>
  formatCount(share < 1 ? Math.min(99, Math.round(100 * share)) : 100);

export const personasWords = {
  title: "Personas",
  toPrepare: "Go to Prepare",
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
  trustComes: "How far it can be relied on comes in a moment.",
  whoTheyAre: "Who they are",
  surestFirst: "against everyone else, the surest first",
  inOneRule: "In one rule",
  ruleWhat: "Rules and differences",
  noRule:
    "No rule was found: the segment is too small to find one and measure it, or no column tells it from the others.",
  ruleMeasured: ({ coverage, precision }: Rule) =>
    `Covers ${formatShare(coverage.value)} of them; ${outOf100(precision.value)} of 100 customers it picks belong here.`,
  ruleIntervals: ({ coverage, precision, lift, f1 }: Rule) =>
    `Coverage ${range(coverage)}, precision ${range(precision)} (95% intervals), lift ${formatScore(lift, 1)}, F1 ${formatScore(f1)}`,
  heldOut: (rows: number) => `Measured on ${customers(rows)} that had no part in finding it.`,
  ruleForms: { text: "Text", sql: "SQL", json: "JSON" },
  copyRule: "Copy the rule as",
  copied: (form: string) => `${form} copied`,
  copyRefused: "The browser did not let this page copy. Select the text and copy it by hand.",
  againstEveryone: "Against everyone",
  againstTerm: "index of the mean or share",
  everyone: "everyone = 100",
  dot: (own: string, everyone: string) => `${own} against ${everyone}`,
  noFeatures: "There is no feature to compare.",

  description: "Description",
  descriptionPlaceholder: "Who are they? What do they want, and what keeps them from it?",

  askWhy: (who: string) => `Why is ${who} here?`,
  typical: "Typical customers",
  typicalTerm: "nearest to the center of the segment",
  edge: "At the edge",
  edgeTerm: "nearest to another segment; look here when a segment seems wrong",
  members: "Members to show",
  toward: "Nearly in",
  belongs: (probability: number) => `belongs here by ${formatShare(probability)}`,
  typicalWhat: "Typical customers",
  typicalNone: "There is no typical customer to show.",
  row: (row: number) => `Row ${formatCount(row + 1)}`,
  customer: "Customer",

  profile: "What sets them apart",

  change: {
    name: (segment: number) => `name of segment ${segment + 1}`,
    persona: (segment: number) => `persona of segment ${segment + 1}`,
    look: (segment: number) => `look of segment ${segment + 1}`,
  },
};
