import type { SuggestedField } from "@/lib/schema/persona";
import type { Measure } from "../names/measure";

/** What a segment that is clearly high (+1) or low (−1) in something gives reason to try. */
export interface SuggestionCondition {
  readonly measure: Measure;
  readonly sign: 1 | -1;
  readonly texts: Readonly<Partial<Record<SuggestedField, string>>>;
}

/** Only starting points: what people of the trade try first. docs/personas.md shows the same table. */
export const conditions: readonly SuggestionCondition[] = [
  {
    measure: "discount",
    sign: 1,
    texts: {
      motivations: "A good price: they buy on offer more than others.",
      personalization: "Vouchers and deals first; put the price up front.",
    },
  },
  {
    measure: "discount",
    sign: -1,
    texts: { personalization: "Leave vouchers out: they buy at full price." },
  },
  {
    measure: "abandonment",
    sign: 1,
    texts: {
      painPoints: "They stop before paying: look at shipping costs, payment and trust.",
      personalization: "A reminder of the cart within a day.",
    },
  },
  {
    measure: "recency",
    sign: 1,
    texts: {
      painPoints: "Something keeps them away: ask a few why they stopped.",
      personalization: "A win-back offer with a reason to return.",
    },
  },
  {
    measure: "tenure",
    sign: -1,
    texts: { personalization: "A welcome series: what you offer, how it works, a second order." },
  },
  {
    measure: "tenure",
    sign: 1,
    texts: { personalization: "A thank-you for the years they have stayed." },
  },
  {
    measure: "frequency",
    sign: 1,
    texts: {
      motivations: "Habit: they come back often.",
      personalization: "A loyalty program that rewards coming back.",
    },
  },
  {
    measure: "frequency",
    sign: -1,
    texts: { personalization: "A reason to come back: what goes with the last purchase." },
  },
  {
    measure: "monetary",
    sign: 1,
    texts: { personalization: "Early access and VIP service." },
  },
  {
    measure: "order-value",
    sign: 1,
    texts: { personalization: "Show the premium range first." },
  },
  {
    measure: "order-value",
    sign: -1,
    texts: { personalization: "Bundles, and free shipping from a minimum order." },
  },
  {
    measure: "browsing",
    sign: 1,
    texts: {
      channels: "On-site messages",
      personalization: "Reminders of what they looked at.",
    },
  },
  {
    measure: "usage",
    sign: 1,
    texts: { personalization: "Show advanced features, and ask for feedback." },
  },
  {
    measure: "usage",
    sign: -1,
    texts: {
      painPoints: "They may not have found what it is good for.",
      personalization: "Help to get started: show what they have not tried.",
    },
  },
  {
    measure: "returns",
    sign: 1,
    texts: {
      painPoints: "They send back more: look at sizes, pictures and descriptions.",
      personalization: "A service call before the next offer.",
    },
  },
  {
    measure: "support",
    sign: 1,
    texts: {
      painPoints: "They ask for help or complain more than others.",
      personalization: "A service call before the next offer.",
    },
  },
  {
    measure: "satisfaction",
    sign: -1,
    texts: {
      painPoints: "They are less content: ask what went wrong.",
      personalization: "A service call before the next offer.",
    },
  },
  {
    measure: "satisfaction",
    sign: 1,
    texts: { personalization: "Ask for a review or a recommendation." },
  },
  {
    measure: "children",
    sign: 1,
    texts: {
      motivations: "Something for the whole family.",
      personalization: "Family bundles.",
    },
  },
  {
    measure: "weekend",
    sign: 1,
    texts: { personalization: "Send on Fridays and at the weekend." },
  },
  {
    measure: "campaigns",
    sign: 1,
    texts: { personalization: "A good first audience for the next campaign." },
  },
  { measure: "app", sign: 1, texts: { channels: "App push" } },
  { measure: "web", sign: 1, texts: { channels: "On-site messages" } },
  { measure: "email", sign: 1, texts: { channels: "Email" } },
  {
    measure: "email",
    sign: -1,
    texts: { painPoints: "Emails reach them less: try another channel." },
  },
  { measure: "catalog", sign: 1, texts: { channels: "Printed catalog" } },
  { measure: "store", sign: 1, texts: { channels: "In store" } },
  { measure: "sms", sign: 1, texts: { channels: "SMS" } },
  { measure: "social", sign: 1, texts: { channels: "Social media" } },
  { measure: "phone", sign: 1, texts: { channels: "Phone" } },
];

/** For what they buy more of than others: at most two, besides the table. */
export const interest = (thing: string) => `Show ${thing} first.`;
