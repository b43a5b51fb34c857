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
  cap: "Pull in what is far off",
  dropRepeats: "Leave out repeated rows",
  dropRepeatsOf: "Keep the first row of each",
};
