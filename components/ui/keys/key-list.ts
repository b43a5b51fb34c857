interface Key {
  /** As they stand on a keyboard; each is one way. */
  readonly shown: readonly string[];
  readonly does: string;
}

interface PageKey extends Key {
  readonly matches: (event: KeyboardEvent) => boolean;
}

const isPlain = ({ metaKey, ctrlKey, altKey }: KeyboardEvent) => !metaKey && !ctrlKey && !altKey;
const plain = (key: string | RegExp) => (event: KeyboardEvent) =>
  isPlain(event) && (typeof key === "string" ? event.key === key : key.test(event.key));
const command =
  (...keys: readonly string[]) =>
  (event: KeyboardEvent) =>
    (event.metaKey || event.ctrlKey) &&
    !event.altKey &&
    keys.includes(`${event.shiftKey ? "Shift " : ""}${event.key.toLowerCase()}`);

/**
 * Every key that the page listens to, by what it is for. A key is listened to with `useKeys`, which
 * knows only these, so the list that people see is what there is.
 */
const pageKeys = {
  list: { shown: ["?"], does: "Show these keys", matches: plain("?") },
  undo: { shown: ["Ctrl Z", "⌘ Z"], does: "Undo the last change", matches: command("z") },
  redo: {
    shown: ["Ctrl Shift Z", "Ctrl Y", "⌘ Shift Z"],
    does: "Redo what was undone",
    matches: command("Shift z", "y"),
  },
  saveWork: {
    shown: ["Ctrl S", "⌘ S"],
    does: "Save the whole work as one file",
    matches: command("s"),
  },
  fewer: { shown: ["["], does: "One segment fewer", matches: plain("[") },
  more: { shown: ["]"], does: "One segment more", matches: plain("]") },
  pick: { shown: ["1 … 9"], does: "Pick a segment", matches: plain(/^[1-9]$/) },
  clear: {
    shown: ["Esc"],
    does: "Clear what is picked and who is selected",
    matches: plain("Escape"),
  },
} satisfies Record<string, PageKey>;

export type KeyName = keyof typeof pageKeys;

export function isKey(name: KeyName, event: KeyboardEvent): boolean {
  return pageKeys[name].matches(event);
}

interface KeyGroup {
  readonly title: string;
  readonly keys: readonly Key[];
}

const arrows = ["← → ↑ ↓"];
const press = ["Enter", "Space"];

/** By folder or file of `components/charts`: what its keys do while a chart of it has the focus. */
export const chartKeys = {
  "score-chart": {
    title: "In a chart of scores",
    keys: [
      { shown: ["← →"], does: "Go to another number of segments" },
      { shown: ["↑ ↓"], does: "Go to the chart above or below" },
      { shown: press, does: "Look at that number" },
    ],
  },
  map: {
    title: "In a map",
    keys: [
      { shown: arrows, does: "Go to the nearest customer that way, or move the cross" },
      { shown: press, does: "Pick the customer's segment, or set a corner of the box" },
      { shown: ["Esc"], does: "Give up the box" },
    ],
  },
  tree: {
    title: "In the tree",
    keys: [
      { shown: arrows, does: "Go from branch to branch, or move the cut" },
      { shown: press, does: "Pick the branch, or cut at the gap" },
    ],
  },
  flow: {
    title: "In the flow",
    keys: [
      { shown: arrows, does: "Go from segment to segment" },
      { shown: press, does: "Pick the segment" },
    ],
  },
  silhouette: {
    title: "In the silhouettes",
    keys: [
      { shown: ["↑ ↓", "Page ↑ ↓", "Home", "End"], does: "Go from customer to customer" },
      { shown: press, does: "Pick the customer's segment" },
    ],
  },
  distribution: {
    title: "In a distribution",
    keys: [
      { shown: arrows, does: "Go from bar to bar" },
      { shown: press, does: "Select its customers" },
    ],
  },
  "profile-table": {
    title: "In the profile table",
    keys: [
      { shown: arrows, does: "Go from cell to cell and see what is in it" },
      { shown: ["Esc"], does: "Close what is shown of a cell" },
    ],
  },
} satisfies Record<string, KeyGroup>;

/** Everything, in the order in which people are told. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "Everywhere",
    keys: [
      pageKeys.list,
      pageKeys.undo,
      pageKeys.redo,
      pageKeys.saveWork,
      { shown: ["Tab", "Shift Tab"], does: "Go to the next or the previous control" },
      { shown: press, does: "Press the button, follow the link" },
      { shown: arrows, does: "Move a slider, go through choices" },
      { shown: ["Esc"], does: "Close a dialog" },
    ],
  },
  {
    title: "On the start page",
    keys: [{ shown: ["Ctrl V", "⌘ V"], does: "Paste a table that was copied from a spreadsheet" }],
  },
  {
    title: "In Explore",
    keys: [pageKeys.fewer, pageKeys.more, pageKeys.pick, pageKeys.clear],
  },
  ...Object.values(chartKeys),
];
