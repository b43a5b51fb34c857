import { shellWords } from "@/components/shell/words";
import { formatCount } from "@/components/ui/formats";

export const startWords = {
  headline: "See who your customers are",
  lead: "Drop a customer file. Tessera finds the groups in it, shows what sets each apart, and gives you the lists.",
  drop: "Drop a file here",
  dropAnywhere: "Let go to open it",
  choose: "Choose a file",
  paste: "Paste a table",
  pasteDetail: "Copied cells of a spreadsheet can be pasted anywhere here.",
  pasteByKeys:
    "The browser does not let this page look into the clipboard. Press Ctrl+V (on a Mac ⌘V) instead.",
  nothingToPaste:
    "There is no table in the clipboard. Copy cells of a spreadsheet, with their column names, and paste again.",
  accepts:
    "CSV or other text, Excel (.xlsx), Parquet, JSON; also packed with gzip. One row per customer, purchase or event. Or work saved by Tessera.",
  unpacking: (name: string, share: string) => `Opening ${name}… ${share}`,
  opening: (name: string) => `Opening ${name}…`,
  openingSample: "Opening the sample…",
  refused: "Not opened",
  several: (names: readonly string[]) =>
    `${names.length} files came at once (${names.slice(0, 4).join(", ")}${names.length > 4 ? ", …" : ""}), and none was opened: each becomes a piece of work of its own. Open them one at a time.`,
  empty: (name: string) => `${name} is empty: it holds no text at all.`,
  notAFile: "It cannot be read: it is a folder, or a file that was moved or is locked.",
  noSample: "The sample could not be loaded. Is the server still running?",
  pasted: "Pasted table",
  badge: "Your data stays in this browser.",
  badgeDetail:
    "Reading, grouping and drawing all happen on this device. There is no upload, no account and no tracking.",
  steps: [
    { title: "Drop", text: "An export from your shop, CRM or email tool." },
    { title: "Look", text: "How many groups there are, and who is in them." },
    { title: "Name and take", text: "Name each group and download its list." },
  ],
  samplesTitle: "No file at hand? Try a sample",
  samples: [
    {
      file: "shop-orders.csv",
      name: "Shop orders",
      rows: `${formatCount(20_000)} purchases`,
      text: "One row per purchase. Shows how orders become customers: how recently, how often, how much.",
    },
    {
      file: "subscription-usage.csv",
      name: "Subscription usage",
      rows: `${formatCount(3000)} customers`,
      text: "One row per customer of a software product: seats, logins, features used, tickets.",
    },
    {
      file: "bank-customers.csv",
      name: "Bank customers",
      rows: `${formatCount(4500)} customers`,
      text: "Numbers and categories mixed, with gaps and some dirt, as files really are.",
    },
  ],
  haveModel: "Segments made already, and new customers have come?",
  labelNew: "Label a new file with a model",
  recentTitle: "Recent work",
  recentEmpty: "What you open is kept here, in this browser, until you delete it.",
  recentFailed: "Recent work cannot be listed: this browser does not let Tessera store anything.",
  columns: {
    name: "Name",
    customers: "Customers",
    segments: "Segments",
    when: "Last changed",
    size: "Size",
  },
  notKept: "not kept",
  newer: "made by a newer version",
  unknown: "–",
  open: (name: string) => `Open ${name}`,
  rename: (name: string) => `Rename ${name}`,
  remove: (name: string) => `Delete ${name}`,
  download: (name: string) => `Download the original file of ${name}`,
  workFile: (name: string) => `Save the whole work on ${name} as one file`,
  renameTitle: "Rename",
  renameLabel: "Name",
  save: "Save",
  cancel: "Cancel",
  removeTitle: "Delete this work?",
  removeBody: (name: string) =>
    `“${name}”, its file, recipe, names and notes will be deleted from this browser. This cannot be undone.`,
  removeConfirm: "Delete",
  product: shellWords.product,
};
