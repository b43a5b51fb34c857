import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { SwitchField } from "@/components/ui/switch-field";
import type { StepEffect } from "@/lib/schema/recipe";
import { type RecipeStep, stepDeclarations } from "@/lib/schema/steps";
import { DidList } from "./did-list";
import { prepareWords as words } from "./words";

/** Whether what a step did is known: for the recipe as it stands, for the one before, or not at all. */
export type Done = "now" | "earlier" | "nothing";

/** One step: what it is, whether it is on, why it is there, what it did, and its fields. */
export function StepCard({
  position,
  step,
  effect,
  done,
  onSwitch,
  children,
}: {
  readonly position: number;
  readonly step: RecipeStep;
  readonly effect: StepEffect | undefined;
  readonly done: Done;
  readonly onSwitch: (enabled: boolean) => void;
  readonly children: ReactNode;
}) {
  const { title, term } = stepDeclarations[step.kind].words;
  return (
    <li className="flex gap-3 border-line border-t px-4 py-3.5">
      <span
        aria-hidden
        className="mt-0.5 inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong text-[11px] text-muted"
      >
        {position}
      </span>
      <div className={classNames("min-w-0 flex-1", !step.enabled && "text-muted")}>
        <div className="flex items-center justify-between gap-3">
          <h3 className="font-semibold text-sm">
            {title} <span className="font-normal text-faint text-xs">{term}</span>
          </h3>
          <SwitchField label={words.isOn(title)} checked={step.enabled} onChange={onSwitch} />
        </div>
        {effect ? <p className="text-muted">{effect.why}</p> : null}
        {step.enabled ? (
          <>
            <div className="mt-2">{children}</div>
            {effect && effect.did.length > 0 && done !== "nothing" ? (
              <DidList sentences={effect.did} isEarlier={done === "earlier"} />
            ) : null}
          </>
        ) : (
          <p className="mt-1">{stepDeclarations[step.kind].words.off}</p>
        )}
      </div>
    </li>
  );
}
