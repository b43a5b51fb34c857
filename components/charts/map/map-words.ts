export const mapWords = {
  toolsLabel: "What dragging on the map does",
  tools: {
    move: "Move the map",
    lasso: "Lasso: draw around customers (Shift adds, Alt takes away)",
    box: "Box: select inside a box (Shift adds, Alt takes away)",
  },
  keys: "Select by keys: arrows move the cross, Enter sets a corner of the box, Enter again selects. With Shift it adds, with Alt it takes away.",
  walk: "Walk over customers by keys: arrows go to the next customer that way, Enter picks its segment.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show everything",
};
