import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Hint } from "./hint";

/** A button that shows only an icon; `label` is its name and its tooltip. */
export function IconButton({
  label,
  className,
  ...props
}: Omit<ComponentProps<"button">, "aria-label"> & { readonly label: string }) {
  return (
    <Hint text={label}>
      <button
        type="button"
        aria-label={label}
        className={classNames(
          "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-sunken hover:text-ink disabled:opacity-40 disabled:hover:bg-transparent",
          className,
        )}
        {...props}
      />
    </Hint>
  );
}
