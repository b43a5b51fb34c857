declare module "plotly.js/dist/plotly-gl3d.min.js" {
  export * from "plotly.js";

  import * as Plotly from "plotly.js";
  export default Plotly;
}
