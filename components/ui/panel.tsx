import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export function Panel({ className, ...props }: ComponentProps<"section">) {
  return (
    <section
      className={classNames("rounded-lg border border-line bg-panel", className)}
      {...props}
    />
  );
}

export function PanelHeader({
  title,
  detail,
  id,
  children,
}: {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly id?: string;
  readonly children?: ReactNode;
}) {
  return (
    <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <h2 id={id} className="font-semibold text-sm">
        {title}
      </h2>
      {detail ? <div className="min-w-0 text-muted text-xs">{detail}</div> : null}
      {children ? <div className="ml-auto flex items-center gap-2">{children}</div> : null}
    </header>
  );
}
