"use client";

import { Checkbox } from "@base-ui/react/checkbox";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export function CheckField({
  checked,
  onChange,
  children,
  className,
  disabled = false,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly className?: string;
  readonly disabled?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is a control
    <label
      className={classNames(
        "flex items-start gap-2",
        disabled ? "cursor-default text-faint" : "cursor-pointer",
        className,
      )}
    >
      <Checkbox.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded border border-line-strong bg-panel data-[disabled]:border-line data-[disabled]:bg-sunken data-[checked]:border-accent data-[checked]:bg-accent"
      >
        <Checkbox.Indicator className="text-accent-ink">
          <Check className="size-3" strokeWidth={3} aria-hidden />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <span className="min-w-0">{children}</span>
    </label>
  );
}
