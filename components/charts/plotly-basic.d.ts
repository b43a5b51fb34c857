declare module "plotly.js/dist/plotly-basic.min.js" {
  export * from "plotly.js";

  import * as Plotly from "plotly.js";
  export default Plotly;
}
