import type { Metadata } from "next";
import { DataStage } from "@/components/data/data-stage";

export const metadata: Metadata = { title: "Data" };

export default function DataPage() {
  return <DataStage />;
}
