"use client";

export function StartPage() {
  return null;
}
