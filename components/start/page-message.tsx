import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";

/** A page that has nothing to show but why, and where to go from here. */
export function PageMessage({
  title,
  body,
  children,
}: {
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}) {
  return (
    <main className="mx-auto flex min-h-screen max-w-md flex-col items-start justify-center gap-3 p-6">
      <Mark />
      <h1 className="font-semibold text-xl">{title}</h1>
      <p className="text-muted">{body}</p>
      <div className="flex gap-2">{children}</div>
    </main>
  );
}
