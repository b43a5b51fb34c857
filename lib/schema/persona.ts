import { z } from "zod";

/** What a person has written about a segment. An empty name means the suggested one is used. */
export const personaSchema = z.strictObject({
  /** The segment's number, 0-based; kept over changes of k as far as its members are. */
  segment: z.int().min(0),
  name: z.string().max(300).default(""),
  description: z.string().max(20_000).default(""),
  notes: z.string().max(20_000).default(""),
});
export type Persona = z.infer<typeof personaSchema>;
