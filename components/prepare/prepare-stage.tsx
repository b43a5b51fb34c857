"use client";

export function PrepareStage() {
  return null;
}
