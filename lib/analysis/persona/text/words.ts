import type { Judgment } from "@/lib/analysis/describe/trust/trust";
import { formatCount, formatNumber } from "@/lib/analysis/prepare/format-value";
import type { Estimate } from "@/lib/schema/description";
import type { NoteSource } from "@/lib/schema/persona";

const percent = (share: number) => `${formatNumber(100 * share, share < 0.1 ? 1 : 0)}%`;

/** The English of a persona that leaves as text. */
export const personaTextWords = {
  size: (size: number, share: number) =>
    `${formatCount(size, "customer")}, ${percent(share)} of all`,
  trust: ({ trust }: Pick<Judgment, "trust">) => `Trust: ${trust}`,
  headings: {
    description: "Description",
    sentences: "Who they are",
    rule: "In one rule",
    motivations: "Motivations",
    painPoints: "Pain points",
    channels: "Channels",
    personalization: "What to say to them",
    typical: "Typical customers",
    edges: "At the edge",
    notes: "Notes",
  },
  rule: (coverage: Estimate, precision: Estimate) =>
    `Covers ${percent(coverage.value)} of them; ${percent(precision.value)} of the customers it picks belong here (held-out customers).`,
  sources: {
    interview: "Interview",
    survey: "Survey",
    analytics: "Analytics",
    guess: "Guess",
    other: "Other",
  } satisfies Record<NoteSource, string>,
  noted: (from: readonly string[]) => `(${from.join(", ")})`,
};
