"use client";

import { Button } from "@/components/ui/button";
import { Panel, PanelHeader } from "@/components/ui/panel";
import { useSession } from "@/lib/client/workspace-context";
import { withStep } from "@/lib/schema/add-step";
import type { ColumnProfile } from "@/lib/schema/profile";
import type { Recipe, StepEffect } from "@/lib/schema/recipe";
import { type RecipeStep, stepDeclarations } from "@/lib/schema/steps";
import { ColumnChips } from "./column-chips";
import { CustomersFields } from "./customers-fields";
import { comparedColumns, withCustomers, withFeatures } from "./edit-recipe";
import { FeatureChoice } from "./feature-choice";
import { MethodField } from "./method-field";
import { type Done, StepCard } from "./step-card";
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
  readonly done: Done;
}

export function RecipePanel({
  recipe,
  isSuggested,
  suggested,
  profiles,
  fileProfiles,
  effects,
  done,
}: Props) {
  const session = useSession();
  const put = (label: string, next: Recipe | null, merge = "") =>
    session.change({ label, merge }, (choices) => ({ ...choices, recipe: next }));
  const edit = (step: RecipeStep, merge?: string) =>
    put(words.change.edit(stepDeclarations[step.kind].words.title), withStep(recipe, step), merge);
  return (
    <Panel aria-label={words.recipeTitle}>
      <PanelHeader title={words.recipeTitle} detail={words.recipeDetail}>
        {isSuggested ? (
          <span className="text-muted text-xs">{words.isSuggested}</span>
        ) : (
          <Button size="small" onClick={() => put(words.change.suggest, null)}>
            {words.suggest}
          </Button>
        )}
      </PanelHeader>
      <ol>
        {recipe.steps.map((step, i) => (
          <StepCard
            key={step.id}
            position={i + 1}
            step={step}
            effect={effects.find(({ stepId }) => stepId === step.id)}
            done={done}
            onSwitch={(enabled) =>
              put(
                words.change.step(stepDeclarations[step.kind].words.title, enabled),
                step.kind === "customers"
                  ? withCustomers(recipe, { ...step, enabled }, suggested, fileProfiles)
                  : withStep(recipe, { ...step, enabled }),
              )
            }
          >
            <Fields
              step={step}
              profiles={step.kind === "customers" ? fileProfiles : profiles}
              chosen={comparedColumns(recipe, profiles)}
              onEdit={edit}
              onFeatures={(columns) =>
                put(
                  words.change.edit(stepDeclarations.features.words.title),
                  withFeatures(recipe, columns, profiles),
                )
              }
            />
          </StepCard>
        ))}
      </ol>
    </Panel>
  );
}

function Fields({
  step,
  profiles,
  chosen,
  onEdit,
  onFeatures,
}: {
  readonly step: RecipeStep;
  readonly profiles: readonly ColumnProfile[];
  readonly chosen: ReadonlySet<string>;
  readonly onEdit: (step: RecipeStep, merge?: string) => void;
  readonly onFeatures: (columns: readonly string[]) => void;
}) {
  const compared = profiles.filter(({ name }) => chosen.has(name));
  const numbers = compared.filter(({ kind }) => kind === "number");
  const categories = compared.filter(({ kind }) => kind === "category" || kind === "boolean");
  switch (step.kind) {
    case "customers":
      return <CustomersFields step={step} profiles={profiles} onEdit={onEdit} />;
    case "features":
      return <FeatureChoice chosen={step.columns} profiles={profiles} onChoose={onFeatures} />;
    case "impute":
      return (
        <MethodField
          value={step.method}
          methods={words.impute}
          onChange={(method) => onEdit({ ...step, method })}
        />
      );
    case "log":
      return (
        <ColumnChips
          label={words.logColumns}
          empty={words.noNumbers}
          columns={numbers.map(({ name }) => name)}
          chosen={step.columns ?? []}
          onChoose={(columns) => onEdit({ ...step, columns })}
        />
      );
    case "onehot":
      return (
        <ColumnChips
          label={words.encodeColumns}
          empty={words.noCategories}
          columns={categories.map(({ name }) => name)}
          chosen={step.columns ?? []}
          onChoose={(columns) => onEdit({ ...step, columns })}
        />
      );
    case "scale":
      return (
        <MethodField
          value={step.method}
          methods={words.scale}
          onChange={(method) => onEdit({ ...step, method })}
        />
      );
    default:
      return null;
  }
}
