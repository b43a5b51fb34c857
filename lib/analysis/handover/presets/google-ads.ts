import type { Preset } from "./preset";

/** A customer list per file, by email, phone or mailing address. Country and postcode are never hashed. */
export const googleAds: Preset = {
  id: "google-ads",
  name: "Google Ads",
  format: "csv",
  mode: "machine",
  startsWithId: false,
  fields: [
    { field: "email", header: "Email", form: "email" },
    { field: "phone", header: "Phone", form: "e164" },
    { field: "first-name", header: "First Name", form: "plain-name" },
    { field: "last-name", header: "Last Name", form: "plain-name" },
    { field: "country", header: "Country", form: "country", isNeverHashed: true },
    { field: "postcode", header: "Zip", form: "text", isNeverHashed: true },
  ],
  keys: ["email", "phone"],
  isKeyUnique: false,
  together: ["first-name", "last-name", "country", "postcode"],
  own: [],
  takesColumns: false,
  isOnePerSegment: true,
  hashing: "choice",
  limits: { fewestRows: 100 },
  documentation: [
    { url: "https://support.google.com/google-ads/answer/10589050", seen: "2026-11" },
    { url: "https://support.google.com/google-ads/answer/7659867", seen: "2026-11" },
  ],
};
