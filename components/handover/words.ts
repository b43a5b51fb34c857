import { formatBytes, formatCount } from "@/components/ui/formats";
import type { AnalystFile } from "@/lib/schema/analyst-file";

const customers = (count: number) =>
  `${formatCount(count)} ${count === 1 ? "customer" : "customers"}`;

export const handoverWords = {
  title: "Handover",
  toPrepare: "Go to Prepare",
  what: "The segments",

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
  withoutConsent: "Without consent",
  unusable: "Left out, with a reason each",
  notYet: "There is no list yet: something it needs has to be chosen first.",
  addsUp: (sum: string) => `${sum} Everyone is accounted for.`,
  doesNotAddUp: (sum: string) =>
    `${sum} This does not add up, which is a fault in Tessera; do not rely on this list.`,
  downloadUnread: "Download unread records (CSV)",
  downloadSetAside: "Download customers set aside (CSV)",
  withReasons: "What is not in the list, each with its reason.",

  otherTitle: "Also to take away",
  forReaders: "To read and show",
  reportDetail: "Verdict, map, every segment, recipe and limits on one page that prints well.",
  downloadReport: "Download report (HTML)",
  profileDetail: "Every feature for everyone and for each segment, as figures.",
  downloadProfile: (format: "csv" | "xlsx") => `Download profile table (${format.toUpperCase()})`,
  forAnalysts: "For analysts",
  modelDetail: (holdsCustomers: boolean) =>
    `Gives new customers the same segments, here or on the command line. ${holdsCustomers ? "With this method it needs the prepared values of known customers, without names or identifiers, so share it with care." : "It holds no customer's row."}`,
  analyst: {
    python: {
      label: "Download Python script",
      detail: "Reads the same file with pandas and scikit-learn and gives the same segments.",
      file: "segments",
    },
    pmml: {
      label: "Download PMML 4.4",
      detail:
        "For databases and scoring servers that know PMML; it says where it only comes close.",
      file: "segments",
    },
    package: {
      label: "Download table schema (JSON)",
      detail: "The columns of the file and of the list, as a Frictionless data package.",
      file: "datapackage",
    },
    audit: {
      label: "Download audit log (JSON)",
      detail:
        "File hashes, every step with its reason, every choice with its time, versions, seed.",
      file: "audit",
    },
    "audit-text": {
      label: "Download audit log (Markdown)",
      detail: "The same to read.",
      file: "audit",
    },
  } satisfies Record<AnalystFile, { label: string; detail: string; file: string }>,
  labelNew: "Label a new file with a model",
  downloadModel: "Download model (JSON)",

  file: {
    profile: "profile",
    report: "report",
    model: "model",
    unread: "unread",
    setAside: "set aside",
  },
  saved: (fileName: string, bytes: number) => `Downloaded ${fileName} (${formatBytes(bytes)}).`,
  savedRows: (rows: number) => `${formatCount(rows)} ${rows === 1 ? "row" : "rows"} in it.`,
  savedProfile: (rows: number) => `It describes ${customers(rows)}.`,
  savedReport: (rows: number) => `It tells about ${customers(rows)}.`,
  savedModel: (rows: number) => `It was made from ${customers(rows)}.`,
};
