"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/day-field";
import { Dialog } from "@/components/ui/dialog";
import { usePrepared, useSettings } from "@/lib/client/computations";
import { ofAnyMethod } from "@/lib/client/settings-kinds";
import { useComputation } from "@/lib/client/use-computation";
import { useSession } from "@/lib/client/workspace-context";
import type { Profile } from "@/lib/schema/profile";
import { ColumnFields } from "./column-fields";
import { type Draft, guessDraft, stepOf } from "./draft";
import { EventFields } from "./event-names";
import { GroupList } from "./group-list";
import { PreviewPanel } from "./preview-panel";
import { wizardWords as words } from "./words";

/** Rows become customers: which columns, as of which day, what to find out. Nothing changes before it is made. */
export function CustomersWizard({
  profile,
  onClose,
}: {
  readonly profile: Profile;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const settings = useSettings();
  const prepared = usePrepared().data;
  const current = (settings.recipe ?? prepared?.recipe)?.steps.find(
    ({ kind }) => kind === "customers",
  );
  const suggested = prepared?.suggested.steps.find(({ kind }) => kind === "customers");
  const known = [current, suggested].find((step) => step?.kind === "customers");
  const [chosen, setChosen] = useState<Draft | null>(null);
  const draft: Draft =
    chosen ?? (known?.kind === "customers" ? { ...known, enabled: true } : guessDraft(profile));

  const step = stepOf(draft);
  const preview = useComputation(
    step && {
      verb: "previewCustomers",
      settings: ofAnyMethod(settings),
      step,
    },
    "previewCustomers",
  );
  const answer = preview.data;
  const isCurrent = preview.state === "done" && answer !== undefined;
  const told = draft.purchaseEvents ?? answer?.step.purchaseEvents ?? [];
  const carts = draft.cartEvents ?? answer?.step.cartEvents ?? [];
  const full: Draft = { ...draft, purchaseEvents: told, cartEvents: carts };
  const last = profile.columns.find(({ name }) => name === draft.date)?.range?.max;

  const create = () => {
    if (!isCurrent) return;
    const isSuggestion = JSON.stringify(answer.recipe) === JSON.stringify(prepared?.suggested);
    session.change({ label: words.changed }, (choices) => ({
      ...choices,
      recipe: isSuggestion ? null : answer.recipe,
    }));
    onClose();
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      isWide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" disabled={!isCurrent} onClick={create}>
            {current ? words.update : words.create}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-muted">{words.lead}</p>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-6 max-lg:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-5">
          <Part number={1} title={words.columnsTitle}>
            <ColumnFields draft={draft} profiles={profile.columns} onChange={setChosen} />
            {draft.event !== undefined && answer && answer.eventNames.length > 0 ? (
              <EventFields
                names={answer.eventNames}
                purchaseEvents={told}
                cartEvents={carts}
                onChange={(events) => setChosen({ ...draft, ...events })}
              />
            ) : null}
          </Part>
          <Part number={2} title={words.dayTitle}>
            <DayField
              label={words.day}
              value={draft.asOf}
              onChange={(asOf) => setChosen({ ...draft, asOf })}
            />
            <p className="mt-1 text-muted text-xs">
              {words.dayDetail} {last === undefined ? "" : words.dayLast(last)}
            </p>
          </Part>
          <Part number={3} title={words.groupsTitle}>
            <GroupList draft={draft.event === undefined ? draft : full} onChange={setChosen} />
          </Part>
        </div>
        <div className="min-w-0 lg:sticky lg:top-0 lg:flex lg:max-h-[calc(92vh-9rem)] lg:flex-col lg:self-start">
          <PreviewPanel computation={preview} waiting={step ? null : waitingFor(draft)} />
        </div>
      </div>
    </Dialog>
  );
}

function waitingFor({ identifier, date }: Draft): string {
  return identifier === undefined || date === undefined ? words.incomplete : words.noGroup;
}

function Part({
  number,
  title,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h3 className="mb-2 flex items-center gap-2 font-semibold text-sm">
        <span
          aria-hidden
          className="inline-flex size-5 items-center justify-center rounded-full bg-accent-soft text-accent text-xs"
        >
          {number}
        </span>
        {title}
      </h3>
      {children}
    </section>
  );
}
