/** A category as people say it: what is a yes or a no in the table reads as one. */
export function answer(category: string): string {
  return category === "true" ? "yes" : category === "false" ? "no" : category;
}
