import type { Preset } from "./preset";
import { segment } from "./segment";

/** The same with traits inside the context, where this program looks for them. */
export const rudderstack: Preset = {
  ...segment,
  id: "rudderstack",
  name: "RudderStack",
  limits: { recordBytes: 32_000 },
  line: (id, traits, time) =>
    `{"type":"identify","userId":${id},"context":{"traits":${traits}},"timestamp":${JSON.stringify(time)}}`,
  documentation: [
    {
      url: "https://www.rudderstack.com/docs/event-spec/standard-events/identify/",
      seen: "2026-11",
    },
    { url: "https://www.rudderstack.com/docs/api/http-api/", seen: "2026-11" },
  ],
};
