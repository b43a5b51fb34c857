"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

/** The same thing to copy in several forms; where the browser refuses, the text is shown to be copied by hand. */
export function CopyButtons({
  label,
  forms,
  copied,
  refused,
}: {
  /** What is copied, as in "Copy the rule as". */
  readonly label: string;
  readonly forms: readonly { readonly name: string; readonly text: string }[];
  /** Said once it is done: "SQL copied". */
  readonly copied: (name: string) => string;
  readonly refused: string;
}) {
  const [done, setDone] = useState<{ readonly name: string; readonly isRefused: boolean } | null>(
    null,
  );
  const copy = async ({ name, text }: (typeof forms)[number]) => {
    const isRefused = await navigator.clipboard?.writeText(text).then(
      () => false,
      () => true,
    );
    setDone({ name, isRefused: isRefused ?? true });
  };
  const shown = done?.isRefused ? forms.find(({ name }) => name === done.name) : undefined;
  return (
    <div className="flex flex-col gap-1.5">
      <fieldset aria-label={label} className="flex flex-wrap items-center gap-1">
        {forms.map((form) => (
          <Button
            key={form.name}
            size="small"
            variant="quiet"
            aria-label={`${label} ${form.name}`}
            onClick={() => void copy(form)}
          >
            {done?.name === form.name && !done.isRefused ? (
              <Check aria-hidden className="size-3.5" />
            ) : (
              <Copy aria-hidden className="size-3.5" />
            )}
            {form.name}
          </Button>
        ))}
        <span role="status" className="sr-only">
          {done && !done.isRefused ? copied(done.name) : ""}
        </span>
      </fieldset>
      {shown ? (
        <div role="alert" className="text-xs">
          <p className="text-warn">{refused}</p>
          <pre className="mt-1 overflow-x-auto whitespace-pre-wrap rounded bg-sunken p-2">
            {shown.text}
          </pre>
        </div>
      ) : null}
    </div>
  );
}
