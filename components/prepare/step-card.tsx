"use client";

import { ArrowDown, ArrowUp, ChevronDown, GripVertical, Trash2, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { SwitchField } from "@/components/ui/switch-field";
import type { StepEffect } from "@/lib/schema/recipe";
import { type RecipeStep, stepDeclarations } from "@/lib/schema/steps";
import { DidList } from "./did-list";
import { StepTouched } from "./step-touched";
import { prepareWords as words } from "./words";

/** Whether what a step did is known: for the recipe as it stands, for the one before, or not at all. */
export type Done = "now" | "earlier" | "nothing";

/** What can be done with a step beside editing it. */
export interface StepActions {
  readonly onOpen: () => void;
  readonly onSwitch: (enabled: boolean) => void;
  /** By so many places; absent for the step that comes first. */
  readonly onMove: ((by: -1 | 1) => void) | undefined;
  readonly onRemove: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDrop: () => void;
}

/** One step: what it is, whether it is on, and what it did in a line; when it is open, why, its options and all it did. */
export function StepCard({
  position,
  step,
  effect,
  done,
  rows,
  isOpen,
  isDropTarget,
  failure,
  actions,
  children,
}: {
  readonly position: number;
  readonly step: RecipeStep;
  readonly effect: StepEffect | undefined;
  readonly done: Done;
  /** Rows before the first step. */
  readonly rows: number;
  readonly isOpen: boolean;
  readonly isDropTarget: boolean;
  /** What went wrong in this step. */
  readonly failure: string | undefined;
  readonly actions: StepActions;
  readonly children: ReactNode;
}) {
  const { title, term, off } = stepDeclarations[step.kind].words;
  const { onMove, onOpen, onSwitch, onRemove } = actions;
  const isKnown = effect !== undefined && done !== "nothing" && failure === undefined;
  const [first] = isKnown ? effect.did : [];
  return (
    <li
      className={classNames(
        "group border-line border-t",
        isOpen && "bg-sunken/40",
        isDropTarget && "border-t-2 border-t-accent",
      )}
      draggable={onMove !== undefined && !isOpen}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", step.id);
        actions.onDragStart();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        actions.onDragOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        actions.onDrop();
      }}
    >
      <div className="flex items-center gap-2 py-2.5 pr-4 pl-1.5">
        <GripVertical
          aria-hidden
          className={classNames(
            "size-3.5 shrink-0 text-faint opacity-0 group-hover:opacity-100",
            onMove ? "cursor-grab" : "invisible",
          )}
        />
        <span
          aria-hidden
          className={classNames(
            "inline-flex size-5 shrink-0 items-center justify-center rounded-full border text-[11px]",
            failure === undefined
              ? "border-line-strong text-muted"
              : "border-danger bg-danger-soft text-danger",
          )}
        >
          {position}
        </span>
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={onOpen}
            onKeyDown={(event) => {
              if (!event.altKey || !onMove) return;
              if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
              event.preventDefault();
              onMove(event.key === "ArrowUp" ? -1 : 1);
            }}
            className="flex w-full min-w-0 items-center gap-2 rounded-md text-left"
          >
            <span className="min-w-0 flex-1">
              <span className={classNames("font-semibold text-sm", !step.enabled && "text-muted")}>
                {title} <span className="font-normal text-faint text-xs">{term}</span>
              </span>
              {isOpen ? null : (
                <span
                  className={classNames(
                    "block truncate text-xs",
                    done === "earlier" ? "text-faint" : "text-muted",
                  )}
                >
                  <bdi>{step.enabled ? (failure ?? first ?? "") : off}</bdi>
                </span>
              )}
            </span>
            <ChevronDown
              aria-hidden
              className={classNames("size-4 shrink-0 text-faint", isOpen && "rotate-180")}
            />
          </button>
        </h3>
        <SwitchField label={words.isOn(title)} checked={step.enabled} onChange={onSwitch} />
      </div>
      {isOpen ? (
        <div className="pr-4 pb-3.5 pl-[3.25rem]">
          <p className="text-muted">{step.enabled ? effect?.why : off}</p>
          {step.because && step.because.length > 0 ? (
            <ul className="mt-1 list-disc space-y-0.5 pl-4 text-muted text-xs">
              {step.because.map((sentence) => (
                <li key={sentence}>
                  <bdi>{sentence}</bdi>
                </li>
              ))}
            </ul>
          ) : null}
          {failure ? (
            <p className="mt-2 flex items-start gap-2 rounded-md bg-danger-soft px-3 py-2 text-danger">
              <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
              <bdi>{failure}</bdi>
            </p>
          ) : null}
          <div className="mt-3">{children}</div>
          {isKnown && step.enabled ? (
            <div className="mt-3">
              <h4 className="font-semibold text-xs">{words.did}</h4>
              <DidList sentences={effect.did} isEarlier={done === "earlier"} />
              {step.kind === "customers" ? null : <StepTouched effect={effect} rows={rows} />}
            </div>
          ) : null}
          <div className="-ml-2.5 mt-3 flex flex-wrap items-center gap-1">
            {onMove ? (
              <>
                <Button size="small" variant="quiet" onClick={() => onMove(-1)}>
                  <ArrowUp className="size-3.5" aria-hidden />
                  {words.moveUp}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  title={words.moveHint}
                  onClick={() => onMove(1)}
                >
                  <ArrowDown className="size-3.5" aria-hidden />
                  {words.moveDown}
                </Button>
              </>
            ) : null}
            <Button size="small" variant="quiet" onClick={onRemove}>
              <Trash2 className="size-3.5" aria-hidden />
              {words.remove}
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}
