import type { ListTarget } from "@/lib/schema/list-plan";
import { braze } from "./braze";
import { csv } from "./csv";
import { googleAds } from "./google-ads";
import { hubspot } from "./hubspot";
import { klaviyo } from "./klaviyo";
import { mailchimp } from "./mailchimp";
import { meta } from "./meta";
import type { Preset } from "./preset";
import { rudderstack } from "./rudderstack";
import { segment } from "./segment";
import { spreadsheet } from "./spreadsheet";

/** How a list has to look for each target. */
export const presets: Readonly<Record<ListTarget, Preset>> = {
  spreadsheet,
  csv,
  hubspot,
  mailchimp,
  klaviyo,
  braze,
  meta,
  "google-ads": googleAds,
  segment,
  rudderstack,
};
