import { formatBytes, formatCount, formatShare } from "@/components/ui/formats";
import type { ExportMode } from "@/lib/schema/request";

const customers = (count: number) =>
  `${formatCount(count)} ${count === 1 ? "customer" : "customers"}`;

/** Where customers have gone. */
interface Parts {
  readonly inList: number;
  readonly notChosen: number;
  /** Between the groups, where a method leaves customers alone. */
  readonly inNone: number;
  readonly setAside: number;
}

function sum({ inList, notChosen, inNone, setAside }: Parts): string {
  const parts = [`${formatCount(inList)} in the list`];
  if (notChosen > 0) parts.push(`${formatCount(notChosen)} in segments not chosen`);
  if (inNone > 0) parts.push(`${formatCount(inNone)} between the segments`);
  if (setAside > 0) parts.push(`${formatCount(setAside)} set aside`);
  return parts.join(" + ");
}

export const handoverWords = {
  title: "Handover",
  what: "The segments",

  listTitle: "Segment list",
  listDetail: "one line per customer: identifier, segment number, name and how well they fit",
  whichSegments: "Which segments",
  all: "All",
  none: "None",
  size: (size: number, share: number) => `${formatCount(size)} · ${formatShare(share)}`,
  tooFew: (size: number) =>
    `Only ${customers(size)}: people in so small a segment may be recognized. Share this list with care.`,
  noneChosen: "Choose at least one segment to make a list.",

  modeLabel: "For whom",
  modes: {
    spreadsheet: {
      name: "For spreadsheets",
      detail:
        "Opens right in Excel and others: a cell that a spreadsheet would run as a formula gets an apostrophe in front.",
    },
    machine: {
      name: "For machines",
      detail:
        "Every cell exactly as it stood, nothing added: for a script or a sending tool. Do not open it in a spreadsheet.",
    },
  } satisfies Record<ExportMode, { name: string; detail: string }>,
  includeColumns: "With all other columns",
  includeColumnsDetail: "Everything known about each customer follows behind, as it stood.",

  preview: "Preview",
  previewDetail: (shown: number, all: number) =>
    `first ${formatCount(shown)} of ${formatCount(all)} lines, as they stand in the file`,
  previewWhat: "The preview",
  previewCaption: "The first lines of the segment list",
  unnamed: "no name",
  previewTooBig: (rows: number) =>
    `With ${formatCount(rows)} customers the list is made when you download it.`,
  downloadList: "Download segment list (CSV)",

  rowsTitle: "Rows in = rows out",
  inFile: "Records in the file",
  unread: "Could not be read",
  notSampled: "Not in the sample",
  unused: "Took no part in any customer",
  purchases: "Purchases read",
  rowsRead: "Rows read",
  became: "Customers made of them",
  customers: "Customers",
  notChosen: "In segments not chosen",
  inNone: "Between the segments, in none",
  setAside: "Set aside, in no segment",
  inList: "In this list",
  addsUp: (total: number, parts: Parts) =>
    `${customers(total)} = ${sum(parts)}. Everyone is accounted for.`,
  repeated: (rows: number) =>
    `${formatCount(rows)} ${rows === 1 ? "line repeats" : "lines repeat"} a customer who is in the list already. Many sending tools refuse such lines or write to the customer twice.`,
  doesNotAddUp: (total: number, parts: Parts) =>
    `${customers(total)} do not add up to ${sum(parts)}. This is a fault in Tessera; do not rely on this list.`,
  downloadUnread: "Download unread records (CSV)",
  downloadSetAside: "Download customers set aside (CSV)",
  withReasons: "What is not in the list, each with its reason.",

  otherTitle: "Also to take away",
  forReaders: "To read and show",
  reportDetail: "Verdict, map, every segment, recipe and limits on one page that prints well.",
  downloadReport: "Download report (HTML)",
  profileDetail: "Every feature for everyone and for each segment, as figures.",
  downloadProfile: "Download profile table (CSV)",
  forAnalysts: "For analysts",
  modelDetail: (holdsCustomers: boolean) =>
    `Gives new customers the same segments, here or on the command line. ${holdsCustomers ? "With this method it needs the prepared values of known customers, without names or identifiers, so share it with care." : "It holds no customer's row."}`,
  labelNew: "Label a new file with a model",
  downloadModel: "Download model (JSON)",

  file: {
    list: "segments",
    profile: "profile",
    report: "report",
    model: "model",
    unread: "unread",
    setAside: "set aside",
  },
  saved: (fileName: string, bytes: number) => `Downloaded ${fileName} (${formatBytes(bytes)}).`,
  savedList: (rowsIn: number, parts: Parts) => `${customers(rowsIn)} = ${sum(parts)}.`,
  savedRows: (rows: number) => `${formatCount(rows)} ${rows === 1 ? "row" : "rows"} in it.`,
  savedProfile: (rows: number) => `It describes ${customers(rows)}.`,
  savedReport: (rows: number) => `It tells about ${customers(rows)}.`,
  savedModel: (rows: number) => `It was made from ${customers(rows)}.`,
};
