import type { ReactNode } from "react";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";

export default async function WorkspaceLayout({
  children,
  params,
}: {
  readonly children: ReactNode;
  readonly params: Promise<{ workspace: string }>;
}) {
  const { workspace } = await params;
  return (
    <WorkspaceFrame id={workspace} key={workspace}>
      {children}
    </WorkspaceFrame>
  );
}
