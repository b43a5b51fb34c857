import type { Metadata } from "next";
import { HandoverStage } from "@/components/handover/handover-stage";

export const metadata: Metadata = { title: "Handover" };

export default function HandoverPage() {
  return <HandoverStage />;
}
