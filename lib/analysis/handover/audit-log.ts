import { editText, outcomeText } from "@/lib/analysis/edit/words";
import { escapeMarkdown } from "@/lib/analysis/persona/text/escape-markdown";
import type { PeoplesSegments, Understood } from "@/lib/analysis/pipeline-api";
import type { MadeChange } from "@/lib/schema/analyst-file";
import type { Verdict } from "@/lib/schema/clustering";
import type { Fingerprint } from "@/lib/schema/fingerprint";
import type { Prepared } from "@/lib/schema/prepared";
import type { Settings } from "@/lib/schema/settings";
import { stepDeclarations } from "@/lib/schema/steps";

export interface AuditInput {
  readonly fileName: string;
  readonly createdAt: string;
  readonly tessera: string;
  readonly settings: Settings;
  readonly understood: Understood;
  readonly fingerprint: Fingerprint;
  readonly prepared: Prepared;
  readonly verdict: Verdict;
  readonly seen: PeoplesSegments;
  readonly names: ReadonlyMap<number, string>;
  /** Oldest first. */
  readonly history: readonly MadeChange[];
}

/** Everything that decided a result, as plain JSON: the file by its hashes, each step with its reason, each choice and hand edit with its time, versions and seed. */
export function auditLog(input: AuditInput) {
  const { settings, understood, prepared, seen, names, fingerprint, verdict } = input;
  const { raw } = understood;
  const nameOf = (segment: number) => names.get(segment) ?? `segment ${segment + 1}`;
  return {
    format: "tessera-audit",
    version: 1,
    createdAt: input.createdAt,
    tessera: input.tessera,
    file: {
      name: input.fileName,
      sha256: fingerprint.file,
      rows: raw.rows,
      setAside: raw.setAside.length,
      notSampled: raw.notSampled ?? 0,
      reading: raw.reading,
      columns: fingerprint.columns,
    },
    decided: {
      reading: settings.reading,
      columns: settings.columns,
      algorithm: settings.algorithm,
      parameters: settings.parameters,
      sweep: settings.sweep,
      segments: seen.segmentation.k,
      recommended: verdict.k,
      isRecipeSuggested: settings.recipe === null,
    },
    recipe: {
      sha256: fingerprint.recipe,
      steps: prepared.fitted.steps.map(({ step }, i) => {
        const effect = prepared.effects[i];
        const { because = [], ...options } = step;
        return {
          title: stepDeclarations[step.kind].words.title,
          enabled: step.enabled,
          why: effect?.why ?? "",
          because,
          options,
          did: effect?.did ?? [],
          rowsChanged: effect?.rowsChanged ?? 0,
          rowsSetAside: effect?.rowsSetAside ?? 0,
        };
      }),
      leftOut: prepared.leftOut.map(({ sentence }) => sentence),
    },
    rows: {
      customers: prepared.table.rows,
      compared: prepared.matrix.rows,
      setAside: prepared.rowsSetAside.length,
      unused: prepared.unused,
    },
    verdict: { kind: verdict.kind, sentence: verdict.sentence, evidence: verdict.evidence },
    segments: seen.segmentation.segments.map(({ segment, size }) => ({
      number: segment + 1,
      name: nameOf(segment),
      size,
      byHand: seen.byHand.includes(segment),
    })),
    edits: settings.edits.map((edit, i) => {
      const outcome = seen.outcomes[i];
      return {
        at: edit.madeAt ?? null,
        text: editText(edit, nameOf),
        became: outcome ? outcomeText(outcome, nameOf) : "",
      };
    }),
    choices: input.history.map(({ at, label }) => ({ at: at ?? null, label })),
  };
}

/** The same to read, as Markdown; what comes from the file or from people shows exactly as it stands. */
export function auditText(log: ReturnType<typeof auditLog>): string {
  const e = escapeMarkdown;
  const when = (at: string | null) => (at === null ? "(no time kept)" : e(at));
  const { file, decided, recipe, rows, verdict, segments, edits, choices } = log;
  const lines = [
    `# How the segments of ${e(file.name)} came about`,
    "",
    `Written ${log.createdAt} by Tessera ${log.tessera}.`,
    "",
    "## File",
    "",
    `- ${file.rows} rows read, ${file.setAside} records set aside, ${file.notSampled} not in the sample`,
    `- SHA-256 \`${file.sha256}\``,
    ...file.columns.map(({ name, sha256 }) => `- column ${e(name)}: \`${sha256}\``),
    "",
    "## Recipe",
    "",
    ...(recipe.sha256 === null ? [] : [`SHA-256 \`${recipe.sha256}\``, ""]),
    ...recipe.steps.flatMap(({ title, enabled, why, because, did }, i) => [
      `${i + 1}. **${title}**${enabled ? "" : " (switched off)"}: ${e(why)}`,
      ...[...because, ...did].map((one) => `   - ${e(one)}`),
    ]),
    ...recipe.leftOut.map((one) => `- ${e(one)}`),
    "",
    `${rows.customers} customers: ${rows.compared} compared, ${rows.setAside} set aside.`,
    "",
    "## Method",
    "",
    `- ${decided.algorithm}, ${decided.segments} segments (recommended: ${decided.recommended}), seed ${decided.sweep.seed}, best of ${decided.sweep.restarts} starts`,
    `- settings: ${e(JSON.stringify(decided.parameters))}`,
    `- ${e(verdict.sentence)}`,
    ...verdict.evidence.map((one) => `- ${e(one)}`),
    "",
    "## Segments",
    "",
    ...segments.map(
      ({ number, name, size, byHand }) =>
        `${number}. ${e(name)}: ${size}${byHand ? ", changed by hand" : ""}`,
    ),
    "",
    "## Changed by hand",
    "",
    ...(edits.length === 0 ? ["Nothing."] : []),
    ...edits.map(({ at, text, became }) => `- ${when(at)}: ${e(text)}. ${e(became)}`),
    "",
    "## Every choice",
    "",
    ...(choices.length === 0 ? ["Nothing was changed; everything is as suggested."] : []),
    ...choices.map(({ at, label }) => `- ${when(at)}: ${e(label)}`),
  ];
  return `${lines.join("\n")}\n`;
}
