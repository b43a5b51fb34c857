"use client";

import { Dialog } from "@/components/ui/dialog";
import {
  newStep,
  type RecipeStep,
  type StepKind,
  stepDeclarations,
  stepKinds,
} from "@/lib/schema/steps";
import { stepPurposes } from "@/lib/schema/steps/step-declaration";
import { prepareWords as words } from "./words";

/** All kinds of steps by what they are for, each with a line that says when it helps. */
export function AddStepDialog({
  isOpen,
  without,
  onClose,
  onAdd,
}: {
  readonly isOpen: boolean;
  /** Kinds that stand at most once and are there. */
  readonly without: ReadonlySet<StepKind>;
  readonly onClose: () => void;
  readonly onAdd: (step: RecipeStep) => void;
}) {
  const offered = stepKinds.filter((kind) => kind !== "customers" && !without.has(kind));
  return (
    <Dialog title={words.addTitle} isOpen={isOpen} onClose={onClose}>
      <p className="mb-3 text-muted">{words.addDetail}</p>
      <div className="flex flex-col gap-4">
        {stepPurposes.map((purpose) => {
          const kinds = offered.filter((kind) => stepDeclarations[kind].words.purpose === purpose);
          if (kinds.length === 0) return null;
          return (
            <section key={purpose}>
              <h3 className="mb-1 text-muted text-xs">{words.purposes[purpose]}</h3>
              <ul className="-mx-2">
                {kinds.map((kind) => (
                  <li key={kind}>
                    <button
                      type="button"
                      onClick={() => onAdd(newStep(kind) as RecipeStep)}
                      className="w-full rounded-md px-2 py-1.5 text-left hover:bg-sunken"
                    >
                      <span className="font-semibold text-sm">
                        {stepDeclarations[kind].words.title}{" "}
                        <span className="font-normal text-faint text-xs">
                          {stepDeclarations[kind].words.term}
                        </span>
                      </span>
                      <span className="block text-muted text-xs">
                        {stepDeclarations[kind].words.line}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
