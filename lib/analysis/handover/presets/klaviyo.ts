import { type Preset, propertyColumns } from "./preset";

/** The first column is the email address, or the phone number where there is none; neither may come twice. */
export const klaviyo: Preset = {
  id: "klaviyo",
  name: "Klaviyo",
  format: "csv",
  mode: "machine",
  startsWithId: false,
  fields: [
    { field: "email", header: "Email", form: "email" },
    { field: "phone", header: "Phone Number", form: "e164" },
    { field: "first-name", header: "First Name", form: "name" },
    { field: "last-name", header: "Last Name", form: "name" },
    { field: "city", header: "City", form: "text" },
    { field: "state", header: "Region", form: "text" },
    { field: "postcode", header: "Zip Code", form: "text" },
    { field: "country", header: "Country", form: "text" },
  ],
  keys: ["email", "phone"],
  isKeyUnique: true,
  own: propertyColumns,
  takesColumns: true,
  isOnePerSegment: false,
  hashing: "never",
  limits: { fileBytes: 50_000_000 },
  documentation: [
    { url: "https://help.klaviyo.com/hc/en-us/articles/115005078967", seen: "2026-11" },
    { url: "https://help.klaviyo.com/hc/en-us/articles/115005078807", seen: "2026-11" },
  ],
};
