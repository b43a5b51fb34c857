import type { Judgment } from "@/lib/analysis/describe/trust/trust";
import type { Rule } from "@/lib/schema/description";
import type { Persona, PersonaNote } from "@/lib/schema/persona";
import { personaTextWords as words } from "./words";

/** A persona with the figures of its segment, as far as they are known. */
export interface PersonaFigures {
  readonly persona: Persona;
  /** As shown everywhere: typed, or else suggested. */
  readonly name: string;
  readonly size: number;
  /** Of all customers, in [0, 1]. */
  readonly share: number;
  /** null: not known yet. */
  readonly trust: Pick<Judgment, "trust" | "reasons"> | null;
  /** What to be careful about, as sentences. */
  readonly warnings: readonly string[];
  readonly sentences: readonly string[];
  readonly rule: Rule | null;
  /** What typical customers, and those at the edge, are called: masked where they are personal data. */
  readonly typical: readonly string[];
  readonly edges: readonly string[];
}

/** A part of a persona: what people may type several lines of is "text", what is one thing a line a "list". */
export interface PersonaSection {
  readonly heading: string;
  readonly kind: "text" | "list";
  readonly lines: readonly string[];
}

export interface PersonaParts {
  readonly name: string;
  /** Size and share, then the trust with its reasons, then warnings. */
  readonly facts: readonly string[];
  /** What is empty is left out. */
  readonly sections: readonly PersonaSection[];
}

/** A persona in the order it is read in, ready to be written as text, Markdown or HTML. Nothing is escaped here. */
export function personaParts(figures: PersonaFigures): PersonaParts {
  const { persona, name, size, share, trust, warnings, sentences, rule, typical, edges } = figures;
  const { headings } = words;
  const facts = [words.size(size, share)];
  if (trust) facts.push([words.trust(trust), ...trust.reasons].join(". ").replace(/\.\. /gu, ". "));
  const sections: PersonaSection[] = [
    { heading: headings.description, kind: "text", lines: linesOf(persona.description) },
    { heading: headings.sentences, kind: "list", lines: sentences },
    {
      heading: headings.rule,
      kind: "text",
      lines: rule ? [rule.text, words.rule(rule.coverage, rule.precision)] : [],
    },
    { heading: headings.motivations, kind: "text", lines: linesOf(persona.motivations) },
    { heading: headings.painPoints, kind: "text", lines: linesOf(persona.painPoints) },
    { heading: headings.channels, kind: "list", lines: persona.channels },
    { heading: headings.personalization, kind: "text", lines: linesOf(persona.personalization) },
    { heading: headings.typical, kind: "text", lines: onOne(typical) },
    { heading: headings.edges, kind: "text", lines: onOne(edges) },
    { heading: headings.notes, kind: "list", lines: persona.notes.map(noteLine) },
  ];
  return {
    name,
    facts: [...facts, ...warnings],
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

function onOne(all: readonly string[]): string[] {
  return all.length === 0 ? [] : [all.join(", ")];
}

function linesOf(text: string): string[] {
  return text.trim() === "" ? [] : text.trim().split(/\r\n|\r|\n/u);
}

function noteLine({ text, source, date }: PersonaNote): string {
  const from = [...(source ? [words.sources[source]] : []), ...(date ? [date] : [])];
  const line = linesOf(text).join(" ");
  return from.length > 0 ? `${line} ${words.noted(from)}` : line;
}
