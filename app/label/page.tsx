import type { Metadata } from "next";
import { LabelPage } from "@/components/handover/label/label-page";

export const metadata: Metadata = { title: "Label a new file" };

export default function Page() {
  return <LabelPage />;
}
