export const adviceWords = {
  suits: "This method suits your customers.",
  better: (name: string) => `${name} may suit your customers better.`,
  tryIt: "Try it",
  why: "Why, and what else",
  looking: "Looking for the method that suits your customers…",
};
