export const flowWords = {
  what: "The flow",
  onlyOne:
    "This method finds one number of segments, so there is no series of them. Another method or a kept result can be chosen above.",
  description: (from: number, to: number) =>
    `How segments split and join from ${from} to ${to} of them. The text below says the same in words.`,
  note: "Each band: customers who go from one segment to another when there is one more · between the numbers: agreement (adjusted Rand), 1 is the same · a click on a band selects its customers",
  compare: "Compare",
  series: "numbers of segments with each other",
  withMethod: (name: string) => `with ${name}`,
  withKept: (name: string) => `with "${name}"`,
  present: "Now",
  compared: (title: string) =>
    `How the segments that are looked at go over into those of ${title}. The text below says the same in words.`,
  comparedNote:
    "Each band: customers who are in one segment here and in one there · a click on a band or on a bar at the right selects them",
  otherRows: "These segments are about other customers. They come in a moment.",
  choose: (k: number) => `Look at ${k} segments`,
  agreement: (value: string) => `Agreement with the next: ${value} of 1 (adjusted Rand index)`,
  step: (from: string, to: string, agreement: string) =>
    `From ${from} to ${to}, agreement ${agreement}`,
  unassigned: "in no segment",
  number: (number: number) => `segment ${number}`,
  asText: "The flow in words",
};
