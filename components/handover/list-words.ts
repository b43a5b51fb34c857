import { formatBytes, formatCount, formatShare } from "@/components/ui/formats";
import type { ListTarget, PersonField } from "@/lib/schema/list-plan";

const people = (count: number) => `${formatCount(count)} ${count === 1 ? "customer" : "customers"}`;
const lines = (count: number) => `${formatCount(count)} ${count === 1 ? "line" : "lines"}`;

/** The words of the segment list. */
export const listWords = {
  title: "Segment list",
  where: "Where does it go?",
  targets: {
    spreadsheet: { name: "Spreadsheet", detail: "Excel, Sheets, …" },
    csv: { name: "Other program", detail: "CSV as it stood" },
    hubspot: { name: "HubSpot", detail: "contacts by email" },
    mailchimp: { name: "Mailchimp", detail: "tagged contacts" },
    klaviyo: { name: "Klaviyo", detail: "by email or phone" },
    braze: { name: "Braze", detail: "by your identifier" },
    meta: { name: "Meta", detail: "hashed audience" },
    "google-ads": { name: "Google Ads", detail: "hashed audience" },
    segment: { name: "Segment", detail: "identify calls" },
    rudderstack: { name: "RudderStack", detail: "identify calls" },
  } satisfies Record<ListTarget, { name: string; detail: string }>,

  whichSegments: "Which segments",
  all: "All",
  none: "None",
  size: (size: number, share: number) => `${formatCount(size)} · ${formatShare(share)}`,
  tooFew: (size: number) =>
    `Only ${people(size)}: people in so small a segment may be recognized. Share this list with care.`,
  onePerSegment: "One file per segment",
  onePerSegmentDetail: "together in a ZIP archive",
  noneChosen: "Choose at least one segment to make a list.",
  noSegments:
    "Nobody is in a segment, so there is nothing to list. Other settings or another method in Explore may find some.",

  format: "File",
  formats: {
    csv: "CSV",
    xlsx: "Excel workbook (XLSX)",
  },
  formatDetail: {
    csv: "Safe to open: what a spreadsheet would run as a formula gets an apostrophe in front.",
    xlsx: "Text is marked as text, so nothing in it runs; numbers are numbers.",
  },
  raw: "Every cell exactly as it stood, nothing added: for a script or a sending tool. Do not open it in a spreadsheet.",

  columns: "Other columns",
  columnsSome: (chosen: number, all: number) => `${formatCount(chosen)} of ${formatCount(all)}`,
  columnsDetail: "go along as they stood",
  columnsNone: "nothing else goes along",
  noPersonal: "All but personal data",
  columnsTitle: "Which columns go along",
  personal: "personal data",

  fieldsTitle: (target: string) => `What ${target} gets about each customer`,
  more: "More about each customer",
  moreDetail: "optional",
  fieldsHashed: "hashed (SHA-256) in this browser",
  notSent: "Not sent",
  chooseColumn: "Choose a column",
  fields: {
    "external-id": "Identifier",
    email: "Email address",
    phone: "Phone number",
    "first-name": "First name",
    "last-name": "Last name",
    city: "City",
    state: "State or region",
    postcode: "Postcode",
    country: "Country",
    "birth-date": "Birth date",
    sex: "Sex",
  } satisfies Record<PersonField, string>,
  country: "Numbers without a country code are from",
  noCountry: "No country: they are left empty",
  hashed: "Hash before it leaves this browser",
  hashedDetail:
    "SHA-256 of email, phone and names. Country and postcode stay readable, as documented.",
  together: "First name, last name, country and postcode only count together.",

  consent: "Who may be contacted",
  consentColumn: "Column",
  noConsent: "No column says so: nobody is left out",
  consentFound: "Found by its name. Customers without a ticked value are left out.",
  consentAsk: "Customers without a ticked value are left out.",
  missing: "(empty)",
  yes: "yes",
  no: "no",

  needsKey: (target: string, fields: readonly PersonField[]) =>
    `${target} finds people by their ${fields.map((field) => listWords.fields[field].toLowerCase()).join(" or ")}. Choose the column that holds it.`,

  checking: "Looking through the list",
  preview: "Preview",
  previewDetail: (shown: number, all: number) =>
    `first ${formatCount(shown)} of ${lines(all)}, as they stand in the file`,
  previewWhat: "The list",
  previewCaption: "The first lines of the segment list",
  unnamed: "no name",

  small: (name: string, rows: number) =>
    `Only ${people(rows)} of “${name}” ${rows === 1 ? "is" : "are"} in the list: people in so small a group may be recognized. Share it with care.`,
  ids: (missing: number, repeated: number, isNumbered: boolean) => {
    const parts: string[] = [];
    if (missing > 0)
      parts.push(`${people(missing)} ${missing === 1 ? "has" : "have"} no identifier`);
    if (repeated > 0) {
      parts.push(
        `${formatCount(repeated)} ${repeated === 1 ? "repeats" : "repeat"} one that came before`,
      );
    }
    const told = `${parts.join(", and ")}.`;
    return isNumbered
      ? `${told} The list has the number of the row in front, so that every line can be told apart.`
      : told;
  },
  notListed: (count: number, reason: string) => `${people(count)} left out: ${reason}.`,
  emptied: (count: number, reason: string) =>
    `${formatCount(count)} ${count === 1 ? "cell" : "cells"} left empty: ${reason}.`,
  noCountryCode: (count: number) =>
    `${formatCount(count)} phone ${count === 1 ? "number says" : "numbers say"} no country. Choose above where such numbers are from, or they are left empty.`,
  parts: (files: number) =>
    `Too large for one file there, so it is split into ${formatCount(files)} that fit.`,
  download: (format: "csv" | "xlsx" | "ndjson" | "zip") =>
    `Download segment list (${{ csv: "CSV", xlsx: "XLSX", ndjson: "NDJSON", zip: "ZIP" }[format]})`,
  downloadLeftOut: "Download who is left out, and why (CSV)",
  file: { list: "segments", leftOut: "left out" },
  about: (bytes: number) => `about ${formatBytes(bytes)}`,
  saved: (fileName: string, bytes: number) => `Downloaded ${fileName} (${formatBytes(bytes)}).`,
  savedRows: (rows: number) => `${lines(rows)} in it.`,
  sum: (
    rowsIn: number,
    parts: readonly { readonly count: number; readonly what: keyof typeof sumWords }[],
  ) => `${people(rowsIn)} = ${sumOf(parts)}.`,
};

const sumWords = {
  rowsOut: "in the list",
  withoutConsent: "without consent",
  unusable: "left out",
  notChosen: "in segments not chosen",
  inNone: "between the segments",
  rowsSetAside: "set aside",
};

function sumOf(
  parts: readonly { readonly count: number; readonly what: keyof typeof sumWords }[],
): string {
  return parts
    .filter(({ count, what }) => count > 0 || what === "rowsOut")
    .map(({ count, what }) => `${formatCount(count)} ${sumWords[what]}`)
    .join(" + ");
}
