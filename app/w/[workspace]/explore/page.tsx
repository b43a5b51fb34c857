import type { Metadata } from "next";
import { ExploreStage } from "@/components/explore/explore-stage";

export const metadata: Metadata = { title: "Explore" };

export default function ExplorePage() {
  return <ExploreStage />;
}
