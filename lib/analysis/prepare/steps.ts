import type { FrameStepKind, StepModule, TableStepKind, TableStepModule } from "./step-module";
import { customers } from "./steps/customers";
import { deduplicate } from "./steps/deduplicate";
import { dropColumns } from "./steps/drop-columns";
import { dropRows } from "./steps/drop-rows";
import { features } from "./steps/features";
import { impute } from "./steps/impute";
import { log } from "./steps/log";
import { onehot } from "./steps/onehot";
import { outliers } from "./steps/outliers";
import { scale } from "./steps/scale";
import { weights } from "./steps/weights";

/** What each kind of step does; `lib/schema/steps.ts` says what can be chosen. */
export const frameSteps: { readonly [K in FrameStepKind]: StepModule<K> } = {
  deduplicate,
  features,
  "drop-columns": dropColumns,
  "drop-rows": dropRows,
  impute,
  outliers,
  log,
  onehot,
  scale,
  weights,
};

export const tableSteps: { readonly [K in TableStepKind]: TableStepModule<K> } = { customers };
