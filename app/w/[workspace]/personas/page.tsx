import type { Metadata } from "next";
import { PersonasStage } from "@/components/personas/personas-stage";

export const metadata: Metadata = { title: "Personas" };

export default function PersonasPage() {
  return <PersonasStage />;
}
