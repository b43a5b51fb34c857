/** The stages in order; the same words name routes, folders and pages of the documentation. */
export const stages = ["data", "prepare", "explore", "personas", "handover"] as const;
export type Stage = (typeof stages)[number];

export function stagePath(workspaceId: string, stage: Stage): string {
  return `/w/${workspaceId}/${stage}`;
}

/** Stages that are about segments, and so keep in their address which are looked at and which is picked. */
export const segmentStages: ReadonlySet<Stage> = new Set(["explore", "personas", "handover"]);
