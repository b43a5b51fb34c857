/** Apart from the other words of the start page: pages that stand in for a broken one shall be small. */
export const messageWords = {
  crashedTitle: "Something went wrong here",
  crashedBody:
    "This page stopped because of a mistake in Tessera. Your work is kept in this browser as it was last saved.",
  tryAgain: "Try again",
  lostTitle: "There is no such page",
  lostBody: "The address may be misspelled. Your work is listed on the start page.",
  toStart: "Go to the start page",
};
