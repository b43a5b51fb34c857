import { z } from "zod";

const longestText = 20_000;
const text = z.string().max(longestText);

/** Where a person knows something from; null: they did not say. */
export const noteSources = ["interview", "survey", "analytics", "guess", "other"] as const;
export type NoteSource = (typeof noteSources)[number];

export const personaNoteSchema = z.strictObject({
  text,
  source: z.enum(noteSources).nullable(),
  /** The day as YYYY-MM-DD, or "" where it is not known. */
  date: z.string().max(10),
});
export type PersonaNote = z.infer<typeof personaNoteSchema>;

/** Notes were one text before they told where they come from. */
const notesSchema = z.union([
  z.array(personaNoteSchema).max(100),
  text.transform((all): PersonaNote[] =>
    all.trim() === "" ? [] : [{ text: all, source: null, date: "" }],
  ),
]);

/** What can stand for a segment besides its color and shape. */
export const personaIcons = [
  "users",
  "heart",
  "crown",
  "gem",
  "star",
  "tag",
  "ticket-percent",
  "shopping-cart",
  "shopping-bag",
  "shopping-basket",
  "store",
  "smartphone",
  "globe",
  "mouse-pointer-click",
  "book-open",
  "mail",
  "sprout",
  "hourglass",
  "moon",
  "calendar",
  "repeat",
  "coins",
  "wallet",
  "piggy-bank",
  "house",
  "baby",
  "zap",
  "leaf",
  "life-buoy",
  "undo",
  "glass",
  "gift",
  "briefcase",
  "graduation-cap",
  "compass",
  "scale",
] as const;
export type PersonaIcon = (typeof personaIcons)[number];

/** Number of colors a segment can have. */
export const segmentColors = 12;

/** What a person has written about a segment, and how they want it to look. */
export const personaSchema = z.strictObject({
  /** The segment's number, 0-based; kept over changes of k as far as its members are. */
  segment: z.int().min(0),
  /** Empty: the suggested one is used. */
  name: z.string().max(300).default(""),
  /** null: the suggested one. */
  icon: z.enum(personaIcons).nullable().catch(null).default(null),
  /** One of the twelve, 0-based; null: that of the segment's number. */
  color: z
    .int()
    .min(0)
    .max(segmentColors - 1)
    .nullable()
    .default(null),
  description: text.default(""),
  motivations: text.default(""),
  painPoints: text.default(""),
  channels: z.array(z.string().min(1).max(80)).max(20).default([]),
  personalization: text.default(""),
  notes: notesSchema.default([]),
  /** Suggestions from the data that were taken over or dismissed, by their key. */
  settled: z.array(z.string().max(200)).max(300).default([]),
});
export type Persona = z.infer<typeof personaSchema>;

/** The texts that suggestions are made for. */
export const suggestedFields = [
  "motivations",
  "painPoints",
  "channels",
  "personalization",
] as const;
export type SuggestedField = (typeof suggestedFields)[number];

/** A starting point for what people write about a segment, with the difference it rests on. */
export interface PersonaSuggestion {
  /** Of the same condition for the same field: always the same. */
  readonly key: string;
  readonly field: SuggestedField;
  readonly text: string;
  /** The difference as a sentence: "Discount pct is 2.1× the average: 12 against 5.7." */
  readonly evidence: string;
}
