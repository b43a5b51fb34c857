import { formatCount } from "@/components/ui/formats";
import type { StepPurpose } from "@/lib/schema/steps/step-declaration";
import type { ColumnRole } from "@/lib/schema/table";

export const prepareWords = {
  title: "Prepare",
  what: "The recipe",
  recipeTitle: "Recipe",
  recipeDetail: "The steps work from top to bottom.",
  isSuggested: "This is the suggested recipe.",
  suggest: "Suggest a recipe",
  suggestDetail: "Back to what suits this file; undo brings yours back.",
  add: "Add a step",
  addTitle: "Add a step",
  addDetail: "It is put where such a step belongs; you can move it.",
  save: "Save the recipe as a file",
  load: "Load a recipe from a file",
  log: "Save a log of every step (Markdown)",
  notLoaded: "The recipe was not loaded:",
  purposes: {
    customers: "Who the rows are about",
    choose: "What to compare",
    clean: "Leave out what is no use",
    derive: "Make new columns",
    fill: "Fill the gaps",
    shape: "Change how values are spread",
    encode: "Turn words into numbers",
    scale: "Decide how much counts",
    reduce: "Fewer columns",
    learn: "For programs that learn a known group",
  } satisfies Record<StepPurpose, string>,
  empty: "The recipe has no steps: every column that is a feature is compared as it is.",
  toData: "Look at the columns",

  isOn: (title: string) => `Use the step “${title}”`,
  off: "off",
  show: (title: string) => `Show the step “${title}”`,
  why: "Why",
  did: "What it did",
  moveUp: "Move up",
  moveDown: "Move down",
  remove: "Remove",
  moveHint: "Alt with the arrow keys moves it, too.",
  touched: (rows: number, all: number) =>
    rows === all ? "every row changed" : `${formatCount(rows)} of ${formatCount(all)} rows changed`,
  rowsSetAside: (count: number) =>
    `${formatCount(count)} ${count === 1 ? "row" : "rows"} set aside`,
  columnsChanged: (count: number) =>
    `${formatCount(count)} ${count === 1 ? "column" : "columns"} changed`,
  columnsAdded: (count: number) => `${formatCount(count)} new`,
  columnsRemoved: (count: number) => `${formatCount(count)} gone`,
  nothingTouched: "no row changed",
  allThatSuit: "all that suit",
  onlyThese: "only these",
  noColumns: "No column that is compared suits.",
  noColumn: "none",
  percentSign: "%",
  oneALine: "one a line",
  weightUsual: "1",
  customWeights: "Counts as much as the others at 1, twice as much at 2, not at all at 0.",

  pictureTitle: "Before and after",
  pictureOf: (title: string) => `of “${title}”`,
  pictureColumn: "Column",
  pictureNone: "This step changed no values.",
  pictureOff: "A step that is switched off changes nothing.",
  pictureFailed: "It is shown once the recipe works.",
  pictureCustomers: "This step makes the rows, so there is nothing to compare them with.",
  before: "before",
  after: "after",
  gone: "taken away",
  notThere: "not there yet",
  from: (min: string, max: string) => `${min} to ${max}`,
  ones: "yes",
  missingCount: (count: number) => `${formatCount(count)} missing`,
  noneMissing: "none missing",
  othersCount: (count: number) => `and ${formatCount(count)} more`,
  spread: (name: string, min: string, max: string) =>
    `How ${name} is spread, from ${min} to ${max}`,
  moreColumnsMade: (count: number) =>
    `and ${formatCount(count)} more ${count === 1 ? "column" : "columns"}`,

  remedyScale: "Put everything on one scale",
  remedyWeight: (column: string, weight: string) => `Let ${column} count × ${weight}`,

  moreDone: (count: number) => `and ${formatCount(count)} more`,

  identifier: "Customer",
  date: "Date",
  amount: "Amount",
  noAmount: "none",
  asOf: "As of",
  asOfDetail: "Purchases on or after this day are not used.",

  search: "Find a column",
  selected: (chosen: number, all: number) =>
    `${formatCount(chosen)} of ${formatCount(all)} columns`,
  all: "All that suit",
  none: "None",
  cannot: {
    identifier: "says who is who",
    text: "free text",
    constant: "same in every row",
    empty: "empty",
    tooMany: "too many different values",
  },
  notFeature: {
    identifier: "says who is who",
    outcome: "outcome, for comparing segments",
    label: "known group",
    ignored: "not used",
  } satisfies Record<Exclude<ColumnRole, "feature">, string>,

  moreColumns: (count: number) => `Show ${formatCount(count)} more`,

  resultTitle: "What will be compared",
  biasTitle: "Fair to everyone?",
  biasMethod:
    "Each column is looked at alone: correlation, Cramér's V or correlation ratio of 0.4 or more.",
  shape: (rows: number, features: number) =>
    `${formatCount(rows)} ${rows === 1 ? "customer" : "customers"} × ${formatCount(features)} ${features === 1 ? "feature" : "features"}`,
  setAside: (count: number) =>
    `${formatCount(count)} ${count === 1 ? "customer is" : "customers are"} set aside:`,
  setAsideReason: (reason: string, count: number) => `${formatCount(count)}: ${reason}`,
  moreReasons: (count: number) => `and ${formatCount(count)} more reasons`,
  unused: (count: number) =>
    `${formatCount(count)} ${count === 1 ? "purchase took" : "purchases took"} no part.`,
  features: "Features",
  featuresDetail: "as they will be compared",
  histogram: (name: string, from: string, to: string, peak: string) =>
    `How ${name} is spread: from ${from} to ${to}, most often near ${peak}`,
  showFeatures: (count: number) => `Show all ${formatCount(count)}`,
  moreFeatures: (count: number) => `and ${formatCount(count)} more`,
  leftOut: "Left out",
  correlations: "How features go together",
  correlationsTerm: "correlation",
  correlationsTable: "Strongest pairs as text",
  correlationsNone: "No two features go together closely.",
  correlationsMany: "There are too many features to compare them two by two.",
  correlation: (left: string, right: string, value: string) => `${left} and ${right}: ${value}`,
  together: "together",
  against: "against each other",

  change: {
    step: (title: string, isOn: boolean) => `${isOn ? "use" : "skip"}: ${title.toLowerCase()}`,
    edit: (title: string) => title.toLowerCase(),
    suggest: "the suggested recipe",
    add: (title: string) => `add: ${title.toLowerCase()}`,
    remove: (title: string) => `remove: ${title.toLowerCase()}`,
    move: (title: string) => `move: ${title.toLowerCase()}`,
    load: "load a recipe",
    weigh: (column: string) => `weight of ${column}`,
  },
};
