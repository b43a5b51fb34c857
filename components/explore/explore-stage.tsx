"use client";

export function ExploreStage() {
  return null;
}
