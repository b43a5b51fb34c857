import { formatCount, formatScore, formatShare } from "@/components/ui/formats";
import { algorithmNames as algorithms } from "@/lib/analysis/cluster/algorithm-names";
import type { Algorithm } from "@/lib/schema/algorithm";
import type { Verdict } from "@/lib/schema/clustering";
import { adviceWords } from "./advice-words";
import { distributionWords } from "./distribution/words";
import { flowWords } from "./flow/words";
import { keptWords } from "./kept/words";
import { parameters, shortName } from "./method-words";
import { silhouetteWords } from "./silhouette/words";
import { treeWords } from "./tree-words";

const numerals = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

function inWords(k: number): string {
  return numerals[k - 2] ?? String(k);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const exploreWords = {
  title: "Explore",
  segments: (k: number) => (k === 1 ? "1 segment" : `${k} segments`),
  backTo: (k: number) => `Back to ${k}`,
  see: (k: number) => `Look at ${k}`,
  answer: {
    clear: (k: number) => `Your customers fall into ${inWords(k)} clearly separate groups.`,
    weak: (k: number) =>
      `${capital(inWords(k))} groups, but the borders between them are blurred: a helpful split, not a fact.`,
  } satisfies Record<Exclude<Verdict["kind"], "none">, (k: number) => string>,
  elsewhere: (k: number, recommended: number, here: number, there: number) =>
    there > here
      ? `You are looking at ${k}. ${recommended} is recommended: it separates better (${formatScore(there)} against ${formatScore(here)}).`
      : `You are looking at ${k}; ${recommended} is recommended.`,
  separated: (silhouette: number, chance: number | undefined) =>
    `How well they separate: ${formatScore(silhouette)} of 1 (silhouette)${chance === undefined ? "" : `; customers without segments would score up to ${formatScore(chance)}`}`,
  unassigned: (count: number, share: number) =>
    `${formatCount(count)} ${count === 1 ? "customer is" : "customers are"} in no segment (${formatShare(share)}): they lie between the groups.`,
  smallest: (size: number) =>
    `smallest segment ${formatCount(size)} ${size === 1 ? "customer" : "customers"}`,
  nearlyAsGood: (k: number) => `${k} is nearly as good`,
  foundAgain: (value: string) => `found again: ${value} of 1`,
  shaky: (names: readonly string[]) =>
    names.length <= 2
      ? `shaky: ${names.join(", ")}`
      : `shaky: ${names.slice(0, 2).join(", ")} and ${names.length - 2} more`,
  notKnown: "not known",
  toPrepare: "Go to Prepare",
  restsOn: "What this rests on",
  verdict: "The recommendation",
  verdictWaiting: "The number of segments",

  howMany: "How many?",
  algorithm: "Method",
  algorithms,
  advice: adviceWords,
  term: shortName,
  methodSettings: "Settings of the method",
  /** Parameters and their choices by the names the field knows them by; plain words first where there are some. */
  parameter: (name: string) => parameters[name] ?? name,
  adapts: "adapts",
  adapted: (value: string) => `${value} (adapted)`,
  segmentsLabel: "segments",
  foundByItself:
    "This method finds the number by itself. Its settings decide how dense a segment must be.",
  slider: "Number of segments",
  sliderHint: "Keys [ and ] change it",
  scores: {
    inertia: {
      name: "Tightness",
      term: "elbow",
      good: "Lower is tighter. Look for the bend: more segments than that add little.",
    },
    silhouette: {
      name: "Separation",
      term: "silhouette",
      good: "How alike inside, how different outside. Above 0.5 is clear, below 0.25 blurred. Dotted: data without structure.",
    },
    daviesBouldin: {
      name: "Overlap",
      term: "Davies-Bouldin ↓",
      good: "Lower is better; below 1 the segments keep apart.",
    },
    calinskiHarabasz: {
      name: "Contrast",
      term: "Calinski-Harabasz",
      good: "Higher is better; compare its peaks, not its size.",
    },
    gap: {
      name: "Clumping",
      term: "gap",
      good: "How much tighter than evenly spread customers. Best at the first number that the next one does not beat by more than its bar.",
    },
    stability: {
      name: "Found again",
      term: "stability",
      good: "The same segments among customers drawn anew: 1 is always, 0 is chance (adjusted Rand index).",
    },
    smallest: {
      name: "Smallest segment",
      term: "customers",
      good: "Too few customers are hard to address, and may be outliers.",
    },
  },
  scoreComes: "Comes in a moment.",
  /** Before the score of the number of segments that is pointed at. */
  atK: (k: number) => `at ${formatCount(k)}`,
  searchTitle: "Try settings",
  searchWhat: "The settings",
  searchHint:
    "Each field: settings, and the segments they give. Stronger color separates better. Pick one to use it.",
  searchCell: (k: number, noise: number, silhouette: number) =>
    `${k === 1 ? "1 segment" : `${k} segments`}, ${formatShare(noise)} in none, separation ${formatScore(silhouette)}`,
  asTable: "Scores as a table",
  scoresWhat: "The scores",
  sampled: (scored: number, rows: number) =>
    `Separation is estimated from ${formatCount(scored)} of ${formatCount(rows)} customers.`,
  limited: (distinct: number) =>
    `Only ${formatCount(distinct)} different customers, so no more segments than that can be formed.`,

  maps: {
    pca: "PCA",
    tsne: "t-SNE",
    umap: "UMAP",
    space: "3-D",
    tree: "Tree",
    silhouette: "Silhouette",
    flow: "Flow",
  },
  colors: {
    label: "Color by",
    segment: "segment",
    certainty: "how sure the segment is (certainty)",
    silhouette: "how well it fits (silhouette)",
    others: "all others",
  },
  space: {
    method: "What the map in 3-D shows",
    unable:
      "This browser cannot draw in three dimensions (WebGL is missing or switched off). The maps in two dimensions show the same customers.",
    description: (method: string, rows: number) =>
      `${method} map of ${formatCount(rows)} customers in three dimensions. The list of segments and the profile table say the same in words.`,
    pcaNote: (share: number) =>
      `Straight view along the three widest directions (PCA) · shows ${formatShare(share)} of the differences · drag to turn`,
    tsneNote:
      "Neighbors kept together (t-SNE) · distances between far groups mean little · drag to turn",
    sampled: (shown: number, all: number) =>
      `${formatCount(shown)} of ${formatCount(all)} customers are drawn`,
  },
  arrows: "Directions (loadings)",
  perplexity: "Perplexity",
  mapsLabel: "Map",
  mapWhat: "The map",
  treeWhat: "The tree",
  mapDescription: (method: string, rows: number, k: number) =>
    `${method} map of ${formatCount(rows)} customers in ${k} segments. The list of segments and the profile table beside it say the same in words.`,
  notColored: "Not colored yet: the segments are not known",
  pcaNote: (share: number) =>
    `Straight view along the two widest directions (PCA) · shows ${formatShare(share)} of the differences`,
  tsneNote: (perplexity: number, divergence: number | undefined, steps: number) =>
    `Neighbors kept together (t-SNE) · perplexity ${perplexity}${divergence === undefined ? "" : ` · KL ${divergence.toFixed(2)}`} · ${formatCount(steps)} steps · distances between far groups mean little`,
  umapNote: (steps: number) =>
    `Neighbors kept together (UMAP) · ${formatCount(steps)} steps · distances between far groups mean little`,
  hold: "Pause",
  goOn: "Continue",
  tsneHeld: (done: number, total: number) =>
    `Paused at step ${formatCount(done)} of ${formatCount(total)}`,
  tsneRunning: (done: number, total: number) =>
    `Arranging · step ${formatCount(done)} of ${formatCount(total)}`,
  treeNote: (shown: number, rows: number) =>
    `${shown} branches shown of ${formatCount(rows)} customers · drag the dashed line to cut · numbers at the side: good cuts · a click on a branch selects its customers`,
  tree: treeWords,
  treeApproximate: "Large file: customers were grouped into small bundles first.",
  treeOther:
    "This tree groups customers a second way. Using its segments changes them everywhere; undo brings them back.",
  treeUse: "Use the tree's segments",
  treeDescription: (k: number) => `Tree of merged customers, cut into ${k} segments.`,
  silhouette: silhouetteWords,
  flow: flowWords,
  kept: keptWords,
  cut: "Cut the tree into segments",
  leaf: (rows: number) => formatCount(rows),

  segmentsTitle: "Segments",
  shareAndSize: "share",
  customers: (count: number) => `${formatCount(count)} ${count === 1 ? "customer" : "customers"}`,
  customersWord: "customers",
  pick: (name: string) => `Pick ${name}`,
  pickedHint: "Everything else is gray.",
  clear: "Show all",
  pickHint: "Pick a segment to see it alone; keys 1–9 do the same.",

  why: (who: string) => `Why ${who}?`,
  selection: {
    title: "Selection",
    none: "Draw around customers on the map, or say by a rule who they are.",
    share: (share: number) => `${formatShare(share)} of all customers`,
    inside: (name: string) => `All inside ${name}.`,
    across: (parts: readonly { readonly name: string; readonly share: number }[]) =>
      `${parts.map(({ name, share }) => `${formatShare(share)} in ${name}`).join(", ")}.`,
    unassigned: "no segment",
    others: "other segments",
    what: "What sets the selection apart",
    rule: "Select by rule",
    ruleExample: (condition: string) => `${condition} and …`,
    apply: "Select",
    add: "Add",
    takeAway: "Take away",
    joining: "What is picked on a view",
    joinings: {
      replace: "becomes the selection",
      add: "is added (Shift)",
      subtract: "is taken away (Alt)",
      within: "narrows it (Shift and Alt)",
    },
    columns: "Columns that fit",
    invert: "Invert",
    clear: "Clear",
    selected: (count: number) =>
      count === 1 ? "1 customer selected" : `${formatCount(count)} customers selected`,
    nobody: "No customer meets this rule.",
  },

  distribution: distributionWords,

  profileTitle: "What sets them apart",
  profileWhat: "The profile table",
  change: {
    k: (k: number | null) => (k === null ? "recommended number" : `${k} segments`),
    parameter: (name: string) => `method: ${parameters[name] ?? name}`,
    algorithm: (algorithm: Algorithm) => `method: ${algorithms[algorithm]}`,
    settings: "settings of the method",
    keep: (name: string) => `keep "${name}"`,
    forget: (name: string) => `remove the kept "${name}"`,
    goBack: (name: string) => `go back to "${name}"`,
  },
};
