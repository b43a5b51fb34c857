import type { FoundAddress } from "@/lib/client/address/choice-address";
import type { Stage } from "./stages";
import type { Theme } from "./theme";

export const shellWords = {
  product: "Tessera",
  badge: "Stays in this browser",
  badgeDetail: "Your data stays in this browser. Nothing is sent anywhere.",
  stages: {
    data: "Data",
    prepare: "Prepare",
    explore: "Explore",
    personas: "Personas",
    handover: "Handover",
  } satisfies Record<Stage, string>,
  stepsLabel: "Steps",
  next: {
    data: "Find segments",
    prepare: "Find segments",
    explore: "Name personas",
    personas: "Hand over",
    handover: null,
  } satisfies Record<Stage, string | null>,
  shape: (rows: string, unit: string, features: string) =>
    `${rows} ${unit} × ${features} ${features === "1" ? "feature" : "features"}`,
  customers: "customers",
  undo: (label: string | undefined) => (label ? `Undo: ${label}` : "Nothing to undo"),
  redo: (label: string | undefined) => (label ? `Redo: ${label}` : "Nothing to redo"),
  history: {
    open: "History",
    title: "History",
    steps: "All changes",
    none: "Nothing was changed yet. Every change will be listed here, and you can go back to any of them.",
    goHint:
      "Newest first. Pick one to go back to how things were then; nothing after it is lost until you change something else.",
    start: "As the file was opened",
    now: "now",
    byHand: "Segments changed by hand",
    byHandHint:
      "Applied in this order to what the method finds, whatever the number of segments, method or data.",
    byHandWhat: "The changes by hand",
    unknown: "Whether it applies is being found out.",
    remove: (text: string) => `Take out: ${text}`,
    removed: (text: string) => `take out: ${text}`,
    saveEdits: "Save as file",
    number: (number: number) => `segment ${number}`,
  },
  saved: "Saved in this browser",
  saving: "Saving…",
  notSaved: "Not saved",
  elsewhere: {
    title: "This work is open in another tab.",
    reading: "Here you see what is changed there; nothing can be changed from here.",
    refused: "Nothing was changed: from here you can only look.",
    overtaken:
      "The last changes here were made too late to be saved. Work here, and they go on top of what the other tab saved, one undo away from it.",
    workHere: "Work here instead",
    note: "Read only",
  },
  arrived: ({ k, method }: FoundAddress) => {
    if (method !== null && k === null) return "method of the address";
    return k === "auto" || k === null ? "recommended number" : `${k} segments`;
  },
  workFile: {
    save: "Save the whole work as one file",
    packing: (share: string) => `Saving… ${share}`,
    tryAgain: "Try to save again",
    hint: "Save it as one file, which can be opened here or elsewhere.",
  },
  theme: (now: Theme, next: Theme) => `Colors: ${now}. Switch to ${next}.`,
  rename: "Rename this work",
  opening: "Opening…",
  missingTitle: "This work is not in this browser",
  missingBody:
    "It may have been deleted, or it was made in another browser. What you make here never leaves the browser you make it in.",
  openFailedTitle: "This work could not be opened",
  original: "Download the original file",
  toStart: "Go to the start page",
  slower: "Runs slower here",
  slowerDetail:
    "This page is not cross-origin isolated, so the computation runs on one core. Results are the same.",
  keys: "Keyboard shortcuts",
  skip: "Skip to content",
};
