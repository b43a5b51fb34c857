import { type Preset, traitColumns } from "./preset";

/** Users are found by the number the sender knows them by; other columns become custom attributes. */
export const braze: Preset = {
  id: "braze",
  name: "Braze",
  format: "csv",
  mode: "machine",
  startsWithId: false,
  fields: [
    { field: "external-id", header: "external_id", form: "text" },
    { field: "email", header: "email", form: "email" },
    { field: "phone", header: "phone", form: "e164" },
    { field: "first-name", header: "first_name", form: "name" },
    { field: "last-name", header: "last_name", form: "name" },
    { field: "city", header: "home_city", form: "text" },
    { field: "country", header: "country", form: "country" },
    { field: "birth-date", header: "dob", form: "day" },
    { field: "sex", header: "gender", form: "sex" },
  ],
  keys: ["external-id"],
  isKeyUnique: true,
  own: traitColumns,
  takesColumns: true,
  isOnePerSegment: false,
  hashing: "never",
  limits: { fileBytes: 500_000_000 },
  documentation: [
    {
      url: "https://www.braze.com/docs/user_guide/audience/manage_audience/import_users/csv_import/",
      seen: "2026-11",
    },
  ],
};
