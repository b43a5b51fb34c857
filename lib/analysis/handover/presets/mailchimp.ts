import { type Preset, propertyColumns } from "./preset";

/** One email address per contact; the segment also comes as a tag. */
export const mailchimp: Preset = {
  id: "mailchimp",
  name: "Mailchimp",
  format: "csv",
  mode: "machine",
  startsWithId: false,
  fields: [
    { field: "email", header: "Email Address", form: "email" },
    { field: "first-name", header: "First Name", form: "name" },
    { field: "last-name", header: "Last Name", form: "name" },
    { field: "phone", header: "Phone Number", form: "e164" },
  ],
  keys: ["email"],
  isKeyUnique: true,
  own: [{ value: "tag", header: "Tags" }, ...propertyColumns],
  takesColumns: true,
  isOnePerSegment: false,
  hashing: "never",
  limits: { cellBytes: 255 },
  documentation: [
    { url: "https://mailchimp.com/help/format-guidelines-for-your-import-file/", seen: "2026-11" },
  ],
};
