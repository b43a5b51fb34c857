import type { Prepared } from "@/lib/schema/prepared";
import { isFieldInUse, type StepField, stepFields } from "@/lib/schema/step-fields";
import { type RecipeStep, stepDeclarations } from "@/lib/schema/steps";
import { formatCount, formatList, formatNumber } from "./format-value";
import { reasonsOf } from "./set-aside-reasons";

interface LogHead {
  readonly fileName: string;
  /** Rows of the file. */
  readonly rows: number;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly tessera: string;
}

const mostLearned = 200;
const mostCharacters = 1000;

/**
 * A fitted recipe as Markdown that can be audited: every step with why it is there, how it was set, what it
 * learned and what it did, then what is compared, and where every row went.
 */
export function recipeLog(prepared: Prepared, head: LogHead): string {
  const { fitted, effects, matrix, table, unused, leftOut } = prepared;
  const lines = [
    `# Recipe of ${inline(head.fileName)}`,
    "",
    `${formatCount(head.rows, "row")} of the file. Written ${head.createdAt} by Tessera ${head.tessera}.`,
    "",
  ];
  for (const [i, { step, fitted: learned }] of fitted.steps.entries()) {
    const { title, term } = stepDeclarations[step.kind].words;
    const effect = effects[i];
    lines.push(`## ${i + 1}. ${title} (${term})${step.enabled ? "" : ": switched off"}`, "");
    if (effect && effect.why !== "") lines.push(`Why: ${inline(effect.why)}`, "");
    for (const sentence of step.because ?? []) lines.push(`- ${inline(sentence)}`);
    if (step.because?.length) lines.push("");
    const settings = settingsOf(step);
    if (settings.length > 0) lines.push("Set:", "", ...settings, "");
    if (!step.enabled || !effect) continue;
    lines.push("Did:", "", ...effect.did.map((sentence) => `- ${inline(sentence)}`));
    lines.push(`- ${touched(effect)}`, "");
    if (learned && Object.keys(learned).length > 0) {
      lines.push("Learned:", "", "```json", ...learnedLines(learned), "```", "");
    }
  }
  lines.push("## What is compared", "");
  lines.push(`${formatCount(matrix.rows, "row")} × ${formatCount(matrix.columns, "feature")}.`, "");
  lines.push("| feature | made of | offset | weight |", "| --- | --- | --- | --- |");
  for (const { name, column, sources, offset, weight } of fitted.outputs) {
    const made = (sources ?? [column]).map(inline).join(", ");
    lines.push(`| ${inline(name)} | ${made} | ${offset} | ${weight} |`);
  }
  lines.push("", "## Where the rows went", "");
  lines.push(`- in the file: ${formatNumber(head.rows)}`);
  if (table.rows + unused !== head.rows || unused > 0) {
    lines.push(`- of no use to the step that makes customers: ${formatNumber(unused)}`);
    lines.push(`- customers: ${formatNumber(table.rows)}`);
  }
  lines.push(`- compared: ${formatNumber(matrix.rows)}`);
  lines.push(`- set aside: ${formatNumber(prepared.rowsSetAside.length)}`);
  for (const { reason, count } of reasonsOf(prepared)) {
    lines.push(`  - ${inline(reason)}: ${formatNumber(count)}`);
  }
  if (leftOut.length > 0) {
    lines.push("", "## Left out", "", ...leftOut.map(({ sentence }) => `- ${inline(sentence)}`));
  }
  return `${lines.join("\n")}\n`;
}

/** Options in the words of the form; those that no form shows as they stand in the recipe's file. */
function settingsOf(step: RecipeStep): string[] {
  const { id: _, kind, enabled: __, because: ___, ...options } = step;
  const known: Readonly<Record<string, unknown>> = options;
  const fields = stepFields(kind);
  const named = new Set(fields.map(({ name }) => name));
  return [
    ...Object.entries(known)
      .filter(([name]) => !named.has(name))
      .map(([name, value]) => `- ${name}: ${inline(JSON.stringify(value))}`),
    ...fields
      .filter((field) => isFieldInUse(field, known))
      .map((field) => `- ${field.title}: ${inline(spoken(field, known[field.name]))}`),
  ];
}

function touched(effect: Prepared["effects"][number]): string {
  const { rowsChanged, rowsSetAside, changed, added, removed } = effect;
  const parts = [`touched ${formatCount(rowsChanged, "row")}`];
  if (rowsSetAside > 0) parts.push(`set aside ${formatNumber(rowsSetAside)}`);
  if (changed.length > 0) parts.push(`changed ${formatList(changed.map(inline))}`);
  if (added.length > 0) parts.push(`made ${formatList(added.map(inline))}`);
  if (removed.length > 0) parts.push(`took away ${formatList(removed.map(inline))}`);
  return parts.join("; ");
}

/** Each list on a line of its own entries, so that lines can be compared; very long ones are cut, and say so. */
function learnedLines(learned: object): string[] {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(learned)) {
    if (!Array.isArray(value)) lines.push(`${name}: ${JSON.stringify(value)}`);
    else {
      lines.push(`${name}:`);
      for (const one of value.slice(0, mostLearned)) lines.push(`  ${JSON.stringify(one)}`);
      if (value.length > mostLearned) {
        lines.push(`  … ${formatNumber(value.length - mostLearned)} more in the fitted recipe`);
      }
    }
  }
  return lines.map((line) => shortened(line).replaceAll("```", "'''"));
}

/** What a step keeps of thousands of rows, or words, is for the fitted recipe to hold. */
function shortened(line: string): string {
  if (line.length <= mostCharacters) return line;
  const left = formatCount(line.length - mostCharacters, "character");
  return `${line.slice(0, mostCharacters)} … ${left} more in the fitted recipe`;
}

function spoken(field: StepField, value: unknown): string {
  if (value === null || value === undefined) {
    if (field.control === "columns") return field.none ?? "all that suit";
    return ("none" in field && field.none) || "adapts";
  }
  if (field.control === "choice") {
    return field.choices.find(([choice]) => choice === value)?.[1] ?? String(value);
  }
  if (Array.isArray(value) && field.control === "several") {
    return value
      .map((one) => field.choices.find(([choice]) => choice === one)?.[1] ?? String(one))
      .join("; ");
  }
  if (Array.isArray(value) && field.control === "list") {
    return value.length === 0 ? (field.none ?? "none") : value.join(", ");
  }
  if (field.control === "number" && field.isShare) return `${formatNumber(100 * Number(value))}%`;
  if (field.control === "columns" && Array.isArray(value)) {
    return value.length === 0 ? "none" : value.join(", ");
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Text of a file as text in Markdown: on one line, its marks without a meaning. */
function inline(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_<>[\]#|]/gu, (mark) => `\\${mark}`);
}
