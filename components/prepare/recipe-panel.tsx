"use client";

import { Plus, Sparkles } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { addStep, withStep } from "@/lib/schema/add-step";
import type { FailureData } from "@/lib/schema/failure";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Recipe, StepEffect } from "@/lib/schema/recipe";
import { type RecipeStep, stepDeclarations } from "@/lib/schema/steps";
import { AddStepDialog } from "./add-step-dialog";
import { CustomersFields } from "./customers-fields";
import {
  columnsFor,
  edited,
  withCustomers,
  withFeatures,
  withoutStep,
  withStepAt,
} from "./edit-recipe";
import { FeatureChoice } from "./feature-choice";
import { RecipeFiles } from "./recipe-files";
import { type Done, StepCard } from "./step-card";
import { StepForm } from "./step-form";
import { useChangeRecipe } from "./use-change-recipe";
import { prepareWords as words } from "./words";

interface Props {
  readonly recipe: Recipe;
  readonly isSuggested: boolean;
  readonly suggested: Recipe;
  /** Columns of the table that segments are about. */
  readonly profiles: readonly ColumnProfile[];
  /** Columns of the file. */
  readonly fileProfiles: readonly ColumnProfile[];
  readonly effects: readonly StepEffect[];
  readonly rows: number;
  readonly done: Done;
  readonly failure: FailureData | null;
  /** Id of the step that is open. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

export function RecipePanel(props: Props) {
  const { recipe, isSuggested, suggested, fileProfiles, effects, open, onOpen } = props;
  const put = useChangeRecipe();
  const [isAdding, setIsAdding] = useState(false);
  const [notLoaded, setNotLoaded] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const placeOf = (id: string) => recipe.steps.findIndex((step) => step.id === id);
  const move = (step: RecipeStep, place: number) => {
    const moved = withStepAt(recipe, step.id, place);
    if (moved !== recipe) put(words.change.move(titleOf(step)), moved);
  };
  const drop = (target: string) => {
    const step = recipe.steps.find(({ id }) => id === dragged);
    if (step && dragged !== target) move(step, placeOf(target));
    setDragged(null);
    setOver(null);
  };
  return (
    <Panel aria-label={words.recipeTitle}>
      <PanelHeader
        title={words.recipeTitle}
        detail={isSuggested ? words.isSuggested : words.recipeDetail}
      >
        <RecipeFiles
          recipe={recipe}
          onLoad={(loaded) => put(words.change.load, loaded)}
          onFailure={setNotLoaded}
        />
        <Button
          size="small"
          disabled={isSuggested}
          title={words.suggestDetail}
          onClick={() => put(words.change.suggest, null)}
        >
          <Sparkles className="size-3.5" aria-hidden />
          {words.suggest}
        </Button>
        <Button size="small" variant="primary" onClick={() => setIsAdding(true)}>
          <Plus className="size-3.5" aria-hidden />
          {words.add}
        </Button>
      </PanelHeader>
      {notLoaded ? (
        <p role="alert" className="mx-4 mb-3 rounded-md bg-danger-soft px-3 py-2 text-danger">
          {words.notLoaded} {notLoaded}
        </p>
      ) : null}
      {recipe.steps.length === 0 ? (
        <p className="border-line border-t px-4 py-6 text-muted">{words.empty}</p>
      ) : null}
      <ol>
        {recipe.steps.map((step, i) => (
          <StepCard
            key={step.id}
            position={i + 1}
            step={step}
            effect={effects.find(({ stepId }) => stepId === step.id)}
            done={props.done}
            rows={props.rows}
            isOpen={step.id === open}
            isDropTarget={dragged !== null && over === step.id && dragged !== step.id}
            failure={props.failure?.stepId === step.id ? props.failure.message : undefined}
            actions={{
              onOpen: () => onOpen(step.id === open ? null : step.id),
              onSwitch: (enabled) =>
                put(words.change.step(titleOf(step), enabled), switched(step, enabled)),
              onMove: step.kind === "customers" ? undefined : (by) => move(step, i + by),
              onRemove: () => put(words.change.remove(titleOf(step)), removed(step)),
              onDragStart: () => setDragged(step.id),
              onDragOver: () => setOver(step.id),
              onDrop: () => drop(step.id),
            }}
          >
            <Fields step={step} {...props} />
          </StepCard>
        ))}
      </ol>
      <AddStepDialog
        isOpen={isAdding}
        without={new Set(recipe.steps.flatMap(({ kind }) => (kind === "features" ? [kind] : [])))}
        onClose={() => setIsAdding(false)}
        onAdd={(step) => {
          const next = addStep(recipe, step);
          const added = next.steps.find(({ id }) => placeOf(id) < 0);
          setIsAdding(false);
          onOpen(added?.id ?? recipe.steps.find(({ kind }) => kind === step.kind)?.id ?? null);
          if (added) put(words.change.add(titleOf(step)), next);
        }}
      />
    </Panel>
  );

  function switched(step: RecipeStep, enabled: boolean): Recipe {
    if (step.kind !== "customers") return withStep(recipe, { ...step, enabled });
    return withCustomers(recipe, { ...step, enabled }, suggested, fileProfiles);
  }

  function removed(step: RecipeStep): Recipe {
    const rest = step.kind === "customers" ? switched(step, false) : recipe;
    return withoutStep(rest, step.id);
  }

  function titleOf({ kind }: RecipeStep): string {
    return stepDeclarations[kind].words.title;
  }
}

function Fields({
  step,
  recipe,
  profiles,
  fileProfiles,
  effects,
}: Props & { readonly step: RecipeStep }) {
  const put = useChangeRecipe();
  const { title } = stepDeclarations[step.kind].words;
  const edit = (next: RecipeStep, merge?: string) =>
    put(words.change.edit(title), withStep(recipe, edited(next)), merge);
  if (step.kind === "customers") {
    return <CustomersFields step={step} profiles={fileProfiles} onEdit={edit} />;
  }
  if (step.kind === "features") {
    return (
      <FeatureChoice
        chosen={step.columns}
        profiles={profiles}
        onChoose={(columns) => put(words.change.edit(title), withFeatures(recipe, columns))}
      />
    );
  }
  const earlier = recipe.steps.slice(0, recipe.steps.indexOf(step));
  const made = earlier.flatMap((before) =>
    before.kind === "customers"
      ? []
      : (effects.find(({ stepId }) => stepId === before.id)?.added ?? []),
  );
  return (
    <StepForm
      step={step}
      columnsOf={(kinds) => columnsFor(recipe, step, kinds, profiles, made)}
      allOf={(kinds) => profiles.flatMap(({ name, kind }) => (kinds.includes(kind) ? [name] : []))}
      onEdit={edit}
    />
  );
}
