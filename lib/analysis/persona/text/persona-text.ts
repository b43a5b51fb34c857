import { escapeMarkdown, plainLine } from "./escape-markdown";
import { type PersonaFigures, personaParts } from "./persona-sections";

/** A persona as text to paste anywhere: its name, its figures, then each part under its heading. */
export function personaText(figures: PersonaFigures): string {
  const { name, facts, sections } = personaParts(figures);
  const title = plainLine(name);
  const parts = sections.map(({ heading, kind, lines }) => {
    const start = kind === "list" ? "- " : "";
    return [heading, ...lines.map((line) => start + plainLine(line))].join("\n");
  });
  const head = [title, "=".repeat(Math.min(60, title.length)), ...facts.map(plainLine)].join("\n");
  return `${[head, ...parts].join("\n\n")}\n`;
}

/** A persona as Markdown; what people and the file wrote shows exactly as it stands, see `escapeMarkdown`. */
export function personaMarkdown(figures: PersonaFigures): string {
  const { name, facts, sections } = personaParts(figures);
  const parts = sections.map(({ heading, kind, lines }) => {
    const body =
      kind === "list"
        ? lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n")
        : lines.map(escapeMarkdown).join("  \n");
    return `### ${heading}\n\n${body}`;
  });
  const [size = "", ...rest] = facts.map(escapeMarkdown);
  const head = [`## ${escapeMarkdown(name)}`, `**${size}**`, ...rest].join("\n\n");
  return `${[head, ...parts].join("\n\n")}\n`;
}

/** Several personas, one behind the other. */
export function personasText(all: readonly PersonaFigures[]): string {
  return all.map(personaText).join("\n\n");
}

/** Several personas in one Markdown document. */
export function personasMarkdown(all: readonly PersonaFigures[]): string {
  return all.map(personaMarkdown).join("\n");
}
