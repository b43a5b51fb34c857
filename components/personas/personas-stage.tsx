"use client";

export function PersonasStage() {
  return null;
}
