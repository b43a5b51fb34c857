"use client";

export function HandoverStage() {
  return null;
}
