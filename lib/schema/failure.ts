/**
 * Every failure that can be expected, by what went wrong. The message that goes with a code
 * names the thing, the value and the rule, and can be shown to a person as it is.
 */
export const failureCodes = [
  "file-empty",
  "file-no-records",
  "file-not-text",
  "file-unreadable",
  "file-too-large",
  "option-invalid",
  "column-unknown",
  "no-features",
  "too-few-rows",
  "too-few-distinct-rows",
  "value-not-finite",
  "model-invalid",
  "recipe-invalid",
  "schema-invalid",
  "workspace-invalid",
  "workspace-newer",
  "changed-elsewhere",
  "storage-full",
  "storage-unavailable",
  "memory-refused",
  "worker-lost",
  "internal",
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** What crosses a worker boundary in place of an exception. */
export interface FailureData {
  readonly code: FailureCode;
  readonly message: string;
  /** The step of the recipe that failed, by its id. */
  readonly stepId?: string;
  /** Of a file that does not fit into memory: rows of which a random sample does. */
  readonly sampleRows?: number;
}

/** The one type of expected error. Anything else that is thrown is a defect of ours. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(
    readonly code: FailureCode,
    message: string,
    readonly stepId?: string,
    readonly sampleRows?: number,
  ) {
    super(message);
  }
}

/** Turns anything thrown into data; a defect keeps its message but never its stack. */
export function toFailureData(thrown: unknown): FailureData {
  if (thrown instanceof Failure) {
    const { code, message, stepId, sampleRows } = thrown;
    return {
      code,
      message,
      ...(stepId === undefined ? {} : { stepId }),
      ...(sampleRows === undefined ? {} : { sampleRows }),
    };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "internal", message };
}
