/** What the buttons of remedies say. */
export const remedyWords = {
  leaveOut: "Do not use it",
  leaveOutNamed: (name: string) => `Do not use "${name}"`,
  identify: "It identifies customers",
  asNumber: "Read it as numbers",
  asCategory: "Read it as categories",
  notPersonal: "This is not personal",
  merge: "Make them one",
  log: "Take its logarithm",
  robust: "Scale by the middle half",
};
