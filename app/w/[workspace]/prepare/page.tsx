import type { Metadata } from "next";
import { PrepareStage } from "@/components/prepare/prepare-stage";

export const metadata: Metadata = { title: "Prepare" };

export default function PreparePage() {
  return <PrepareStage />;
}
