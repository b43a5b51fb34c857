import { formatCount, formatShare } from "@/components/ui/formats";
import { partsInWords } from "@/lib/analysis/edit/words";

/** Of changing segments by hand. */
export const editWords = {
  menu: (name: string) => `Change ${name}`,
  rename: "Rename",
  renameLabel: (name: string) => `New name for ${name}`,
  select: "Select its customers",
  merge: "Merge with…",
  split: "Split into",
  parts: (parts: number) => partsInWords(parts),
  lock: "Lock",
  unlock: "Unlock",
  ignore: "Ignore as outliers",
  locked: "Locked: keeps exactly these customers, whatever changes",
  byHand: "by hand",
  byHandHint: "Its customers were changed by hand.",
  mergeTitle: (name: string) => `Merge ${name} with others`,
  mergeWhich: "Segments to merge",
  mergeKeep: "Name and color to keep",
  mergeDo: (count: number) => (count < 2 ? "Merge" : `Merge ${partsInWords(count)} segments`),
  cancel: "Cancel",
  create: "New segment",
  move: "Move to",
  moveTo: (name: string) => `Move to ${name}`,
  ignoreSelection: "Ignore",
  setAside: (count: number, share: number) =>
    `${formatCount(count)} ${count === 1 ? "customer is" : "customers are"} in no segment (${formatShare(share)}), set aside by hand.`,
  working: "Changing the segments…",
  answer: (found: number, inShort: string) =>
    `The method found ${formatCount(found)}. Then changed by hand: ${inShort}.`,
  skipped: (count: number) =>
    count === 1
      ? "1 change by hand cannot be applied here."
      : `${formatCount(count)} changes by hand cannot be applied here.`,
  seeHistory: "See why in the history, beside undo.",
  change: {
    merge: (names: string) => `merge into ${names}`,
    split: (name: string) => `split ${name}`,
    create: "new segment",
    move: (name: string) => `move customers to ${name}`,
    lock: (name: string) => `lock ${name}`,
    unlock: (name: string) => `unlock ${name}`,
    ignore: (name: string) => `ignore ${name}`,
    ignoreSelection: "ignore selected customers",
    rename: (name: string) => `rename ${name}`,
  },
};
