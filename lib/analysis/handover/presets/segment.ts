import { type Preset, traitColumns } from "./preset";

/** One `identify` call a line, ready for the HTTP API or a batch. */
export const segment: Preset = {
  id: "segment",
  name: "Segment",
  format: "ndjson",
  mode: "machine",
  startsWithId: false,
  fields: [
    { field: "external-id", header: "userId", form: "text" },
    { field: "email", header: "email", form: "email" },
    { field: "phone", header: "phone", form: "e164" },
    { field: "first-name", header: "firstName", form: "name" },
    { field: "last-name", header: "lastName", form: "name" },
    { field: "birth-date", header: "birthday", form: "day" },
    { field: "sex", header: "gender", form: "text" },
  ],
  keys: ["external-id"],
  isKeyUnique: true,
  own: traitColumns,
  takesColumns: true,
  isOnePerSegment: false,
  hashing: "never",
  limits: { recordBytes: 32_000 },
  line: (id, traits, time) =>
    `{"type":"identify","userId":${id},"traits":${traits},"timestamp":${JSON.stringify(time)}}`,
  documentation: [
    { url: "https://www.twilio.com/docs/segment/connections/spec/identify", seen: "2026-11" },
    {
      url: "https://www.twilio.com/docs/segment/connections/sources/catalog/libraries/server/http-api",
      seen: "2026-11",
    },
  ],
};
