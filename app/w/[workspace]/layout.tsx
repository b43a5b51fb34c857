import type { ReactNode } from "react";
import { WorkspaceFrame } from "@/components/shell/workspace-frame";
import { WorkspaceProviders } from "@/components/shell/workspace-providers";

export default async function WorkspaceLayout({
  children,
  params,
}: {
  readonly children: ReactNode;
  readonly params: Promise<{ workspace: string }>;
}) {
  const { workspace } = await params;
  return (
    <WorkspaceProviders>
      <WorkspaceFrame id={workspace} key={workspace}>
        {children}
      </WorkspaceFrame>
    </WorkspaceProviders>
  );
}
