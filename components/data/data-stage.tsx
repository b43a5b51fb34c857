"use client";

export function DataStage() {
  return null;
}
