/** The version of what is stored and of what a workspace file holds. */
export const workspaceVersion = 3;
