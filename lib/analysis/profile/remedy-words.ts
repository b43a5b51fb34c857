/** What the buttons of remedies say. */
export const remedyWords = {
  leaveOut: "Do not use it",
  leaveOutNamed: (name: string) => `Do not use "${name}"`,
  identify: "It identifies customers",
  asTreatment: "Yes, it is test and control",
  asFeature: "No, it is a trait",
  asNumber: "Read it as numbers",
  asCategory: "Read it as categories",
  notPersonal: "This is not personal",
  merge: "Make them one",
  log: "Take its logarithm",
  cap: "Pull in what is far off",
  dropRepeats: "Leave out repeated rows",
  dropRepeatsOf: "Keep the first row of each",
  /** The same about several columns. */
  ofMany: new Map([
    ["Do not use it", "Do not use them"],
    ["Read it as numbers", "Read them as numbers"],
    ["Read it as categories", "Read them as categories"],
    ["This is not personal", "None of this is personal"],
    ["Take its logarithm", "Take their logarithms"],
    ["It identifies customers", "They identify customers"],
  ]),
};
