import { z } from "zod";

/** A segment by the number a person knows it by, 0-based; see ScoredClustering. */
const segment = z.int().min(0).max(99_999);
/** When it was made, in ISO 8601. */
const made = { madeAt: z.string().max(40).optional() };

/** Segments that a person made are numbered from here; those of a sweep stay below as long as there are fewer. */
export const firstMadeSegment = 60;

/**
 * Which customers an edit is about. "rule": whoever meets it, in any data. "rows": a bit for each of the `of` rows of the table that
 * segments are about, packed by `packBits`; only for customers with the same `signature`. `rule`: one that describes them well, for other data.
 */
export const membersSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("rule"), rule: z.string().min(1).max(10_000) }),
  z.strictObject({
    by: z.literal("rows"),
    rows: z.string(),
    of: z.int().min(0),
    signature: z.string(),
    rule: z.string().min(1).max(10_000).optional(),
  }),
]);
export type Members = z.infer<typeof membersSchema>;

/** What a person changed about the segments that were found. Edits are applied in the order of their list. */
export const editSchema = z.discriminatedUnion("kind", [
  /** `into` is one of the segments; the others become part of it. */
  z.strictObject({
    kind: z.literal("merge"),
    segments: z.array(segment).min(2),
    into: segment,
    ...made,
  }),
  /** Clustered again inside, into as many parts as there are numbers; the largest takes the first of them. */
  z.strictObject({
    kind: z.literal("split"),
    segment,
    into: z.array(segment).min(2).max(12),
    ...made,
  }),
  z.strictObject({ kind: z.literal("create"), segment, members: membersSchema, ...made }),
  z.strictObject({ kind: z.literal("move"), to: segment, members: membersSchema, ...made }),
  /** The segment consists of exactly these customers, whatever is changed afterwards. */
  z.strictObject({ kind: z.literal("lock"), segment, members: membersSchema, ...made }),
  /** They are in no segment. */
  z.strictObject({ kind: z.literal("ignore"), members: membersSchema, ...made }),
]);
export type Edit = z.infer<typeof editSchema>;
export type EditKind = Edit["kind"];
export type EditOf<K extends EditKind> = Extract<Edit, { kind: K }>;

export const mostEdits = 1000;
export const editsSchema = z.array(editSchema).max(mostEdits);

/** Why an edit cannot be applied to the segments it met. */
export type SkipReason =
  /** There is no such segment. */
  | { readonly kind: "gone"; readonly segment: number }
  /** At most one of the segments to merge is there. */
  | { readonly kind: "alone" }
  | { readonly kind: "locked"; readonly segment: number }
  /** The customers were picked by hand in other data. */
  | { readonly kind: "other-data" }
  /** The rule cannot be read here; a sentence that says why. */
  | { readonly kind: "rule"; readonly message: string }
  /** No customer is meant who is not locked. */
  | { readonly kind: "nobody" }
  | { readonly kind: "alike"; readonly different: number; readonly parts: number };

export type EditOutcome =
  | {
      readonly isApplied: true;
      /** Customers that changed their segment. */
      readonly rows: number;
      /** The customers were told by the rule that describes them, for they were picked by hand in other data. */
      readonly byRule?: true;
    }
  | { readonly isApplied: false; readonly reason: SkipReason };
