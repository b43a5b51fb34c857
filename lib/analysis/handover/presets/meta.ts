import type { Preset } from "./preset";

/** An audience per file. What points to a person is made alike, then hashed; nothing else goes along. */
export const meta: Preset = {
  id: "meta",
  name: "Meta",
  format: "csv",
  mode: "machine",
  startsWithId: false,
  fields: [
    { field: "email", header: "email", form: "email" },
    { field: "phone", header: "phone", form: "phone-digits" },
    { field: "first-name", header: "fn", form: "bare-name" },
    { field: "last-name", header: "ln", form: "bare-name" },
    { field: "city", header: "ct", form: "bare-place" },
    { field: "state", header: "st", form: "bare-place" },
    { field: "postcode", header: "zip", form: "bare-postcode" },
    { field: "country", header: "country", form: "bare-country" },
    { field: "birth-date", header: "dob", form: "bare-day" },
    { field: "sex", header: "gen", form: "bare-sex" },
    { field: "external-id", header: "extern_id", form: "text" },
  ],
  keys: ["email", "phone"],
  isKeyUnique: false,
  own: [],
  takesColumns: false,
  isOnePerSegment: true,
  hashing: "always",
  limits: { fewestRows: 100 },
  documentation: [
    { url: "https://www.facebook.com/business/help/2082575038703844", seen: "2026-11" },
  ],
};
