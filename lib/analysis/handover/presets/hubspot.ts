import { type Preset, propertyColumns } from "./preset";

/** Contacts are found by their email address; a column becomes the property it is called like. */
export const hubspot: Preset = {
  id: "hubspot",
  name: "HubSpot",
  format: "csv",
  mode: "machine",
  startsWithId: false,
  fields: [
    { field: "email", header: "Email", form: "email" },
    { field: "first-name", header: "First Name", form: "name" },
    { field: "last-name", header: "Last Name", form: "name" },
    { field: "phone", header: "Phone Number", form: "e164" },
    { field: "city", header: "City", form: "text" },
    { field: "state", header: "State/Region", form: "text" },
    { field: "postcode", header: "Postal Code", form: "text" },
    { field: "country", header: "Country/Region", form: "text" },
  ],
  keys: ["email"],
  isKeyUnique: true,
  own: propertyColumns,
  takesColumns: true,
  isOnePerSegment: false,
  hashing: "never",
  limits: { fileBytes: 512_000_000, fileRows: 1_048_575, columns: 999 },
  documentation: [
    {
      url: "https://knowledge.hubspot.com/import-and-export/set-up-your-import-file",
      seen: "2026-11",
    },
  ],
};
