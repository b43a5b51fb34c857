import { redirect } from "next/navigation";
import { stagePath } from "@/components/shell/stages";

export default async function WorkspacePage({
  params,
}: {
  readonly params: Promise<{ workspace: string }>;
}) {
  redirect(stagePath((await params).workspace, "data"));
}
