/** The only style sheet of a report; its hash stands in the policy of the page, so nothing else can style it. */
export const reportStyle = `
*{box-sizing:border-box}
html{background:#f3f3ef;color:#1b1c1f;font:10.5pt/1.5 "Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0}
main{max-width:50rem;margin:2rem auto;padding:3rem 3.25rem 3.5rem;background:#fff;border:1px solid #e1e1db;border-radius:10px}
bdi,td,th,li,dd,p{overflow-wrap:anywhere}
a{color:inherit;text-decoration:none}
h1{margin:.1rem 0 .35rem;font-size:26pt;line-height:1.15;letter-spacing:-.02em;font-weight:680}
h2{margin:3.2rem 0 .5rem;padding-top:1.1rem;border-top:2px solid #1b1c1f;font-size:16pt;line-height:1.25;letter-spacing:-.012em;font-weight:660;break-after:avoid}
h3{margin:1.6rem 0 .5rem;font-size:11.5pt;line-height:1.35;font-weight:640;break-after:avoid}
h4{margin:0 0 .35rem;font-size:9.5pt;font-weight:640;color:#1b1c1f;break-after:avoid}
p{margin:.35rem 0}
ul,ol{margin:.35rem 0;padding-left:1.15rem}
li{margin:.18rem 0}
li::marker{color:#8d9096}
small,.soft,figcaption,.axis,.why{color:#5f6268}
small{font-size:8.5pt;font-weight:400}
.soft,figcaption{font-size:9pt}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);border:0;margin:0;padding:0}
.mark{vertical-align:-.08em;flex:none}
.kicker{margin:0;font-size:9pt;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:#2f5bd8}
.lead{color:#5f6268;margin:0}
.intro{max-width:44rem}
.contents{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:1.3rem 0 0;padding:.65rem 0 0;border-top:1px solid #e1e1db;font-size:9pt;color:#5f6268}
.contents a:hover{color:#2f5bd8;text-decoration:underline}
.verdict{margin:1.5rem 0 1.2rem;padding:1rem 1.25rem;border-radius:8px;background:#eef2fd;border-left:4px solid #2f5bd8}
.verdict.weak{background:#fdf5e2;border-color:#c97b16}
.verdict.none{background:#f3f3ef;border-color:#8d9096}
.verdict .tag{margin:0;font-size:9pt;font-weight:640;color:#2f5bd8}
.verdict.weak .tag{color:#8a5a00}.verdict.none .tag{color:#5f6268}
.verdict .sentence{margin:.15rem 0 0;font-size:13pt;line-height:1.4;font-weight:560}
.facts{display:grid;grid-template-columns:repeat(4,1fr);gap:0;margin:0 0 1.4rem}
.facts div{display:flex;flex-direction:column;padding:.1rem 1rem;border-left:1px solid #e1e1db}
.facts div:first-child{padding-left:0;border:0}
.facts dd{margin:0;font-size:19pt;line-height:1.2;font-weight:640;letter-spacing:-.015em}
.facts dt{font-size:9pt}.facts small{display:block}
table{border-collapse:collapse;width:100%;font-size:9.5pt}
th{text-align:left;font-weight:600}
td,th{padding:.32rem .5rem;vertical-align:top;border-bottom:1px solid #ebebe6}
tr{break-inside:avoid}
thead{display:table-header-group}
td:first-child,th:first-child{padding-left:0}
td:last-child,th:last-child{padding-right:0}
.figure{text-align:right;white-space:nowrap}
.segments td{vertical-align:middle;padding-top:.5rem;padding-bottom:.5rem}
.segments .who{width:1.6rem}
.segments .why{display:block;font-size:9pt}
.segments .wide{width:27%}
.segments .figure{width:4.5rem}.segments .figure small{display:block}
.segments td:last-child{width:4rem;text-align:right}
.bar{display:block;width:100%;height:9px}
.trust{display:inline-block;padding:.02rem .5rem;border-radius:99px;font-size:8.5pt;font-weight:560;border:1px solid;white-space:nowrap}
.trust.solid{color:#1c6b52;background:#eaf6f1;border-color:#bfe0d3}
.trust.fair{color:#5f6268;background:#f3f3ef;border-color:#dcdcd5}
.trust.shaky{color:#8a5a00;background:#fdf5e2;border-color:#f0dcae}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 2.2rem;margin-top:.6rem}
.two>div{min-width:0}
.two ul{font-size:9.5pt}
figure{margin:.9rem 0 0;break-inside:avoid}
figcaption{margin-top:.35rem}
.chart{display:block;width:100%;height:auto;overflow:visible}
svg text{font-family:inherit;font-size:11px;fill:#1b1c1f}
.axis text,text.soft{fill:#5f6268}
.axis text{font-size:10px}
text.strong{font-weight:640}
.name text{font-size:12px;font-weight:620;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
.key{font-size:9pt;color:#5f6268}
.key span{display:inline-block;width:1.1rem;border-radius:3px;margin-left:.6rem}
.key span:first-child{margin-left:0}.key .aside{width:auto}
.profile{table-layout:fixed;margin:.5rem 0 1.4rem;font-size:9pt}
.profile th:first-child{width:23%}
.profile thead th{font-size:8.5pt;hyphens:auto}
.profile td,.profile th{padding-left:.35rem}
.profile th:first-child{padding-left:0}
.profile thead th{vertical-align:bottom;line-height:1.25;border-bottom-color:#8d9096}
.profile thead th span{display:block}
.profile td,.profile thead th:not(:first-child){text-align:right}
.profile tbody th{font-weight:460}
.profile .sizes th,.profile .sizes td{font-weight:400;color:#5f6268}
.aside{color:#8d9096}
.up1{background:#f1f5fd}.up2{background:#dfe8fa}.up3{background:#c3d4f5}.up4{background:#a3bdf0;font-weight:600}
.down1{background:#fdf5ea}.down2{background:#fae8cf}.down3{background:#f4d3a5}.down4{background:#ecbd7d;font-weight:600}
.persona{margin:1.1rem 0 0;padding:1.15rem 1.35rem 1.2rem;border:1px solid #e1e1db;border-radius:8px;break-inside:avoid}
.persona header{display:flex;gap:.9rem;align-items:center;margin-bottom:.7rem}
.persona header h3{margin:0;font-size:15pt;letter-spacing:-.01em}
.persona header p{margin:.05rem 0 0;font-size:9.5pt}
.persona header>div{min-width:0}
.lead-text{font-size:11pt}
.who-they-are{display:grid;grid-template-columns:1.25fr 1fr;gap:.6rem 1.8rem;margin-top:.6rem}
.sentences{list-style:none;padding:0;margin:0}
.sentences li{padding:.28rem 0;margin:0;border-bottom:1px solid #ebebe6}
.sentences li:last-child{border:0}
.rule{padding:.55rem .8rem;border-radius:6px;background:#f3f3ef;font-weight:540}
.written{display:grid;grid-template-columns:1fr 1fr;gap:.9rem 1.8rem;margin-top:1rem;padding-top:.9rem;border-top:1px solid #e1e1db}
.written p,.written li{font-size:9.5pt}
.outcome td{vertical-align:middle}
.outcome td:first-child{width:34%}
.range{display:block}
.pairs{margin:.3rem 0;font-size:9.5pt}
.pairs div{display:grid;grid-template-columns:9.5rem 1fr;gap:.8rem;padding:.3rem 0;border-bottom:1px solid #ebebe6}
.two .pairs div{grid-template-columns:7rem 1fr}
.pairs dt{color:#5f6268}.pairs dd{margin:0;min-width:0}
code{font:9pt/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.sum td{padding:.25rem 0}.sum tr:not(.total) td:first-child{padding-left:.9rem;color:#5f6268}
.sum .total{font-weight:600}
.plain{font-size:9pt}
.scores td,.scores th:not(:first-child){text-align:right}
.scores .chosen{background:#eef2fd;font-weight:600}
.steps{padding-left:1.5rem}
.steps>li{break-inside:avoid;margin:.2rem 0 .9rem}
.steps>li::marker{font-weight:640;color:#1b1c1f}
.steps h3{margin:0}
.steps .off{color:#5f6268}
.because{color:#5f6268;font-size:9.5pt}
.did{list-style:none;padding-left:.9rem;border-left:3px solid #dfe8fa}
.limits li{margin:.35rem 0}
.keep{break-inside:avoid}
footer{margin-top:2.4rem;padding-top:.8rem;border-top:1px solid #e1e1db;font-size:8.5pt;color:#5f6268}
@media (max-width:46rem){main{margin:0;padding:1.5rem;border:0;border-radius:0}.facts,.two,.who-they-are,.written{grid-template-columns:1fr 1fr}.two,.who-they-are,.written{grid-template-columns:1fr}}
@page{margin:17mm 16mm 18mm;@bottom-left{content:"Tessera \\00B7  customer segments";font:8pt system-ui,sans-serif;color:#8d9096}@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#8d9096}}
@media print{
html{background:#fff;font-size:9.6pt}
main{max-width:none;margin:0;padding:0;border:0;border-radius:0}
.page{break-before:page}
.page>h2{margin-top:0}
.persona{padding:.8rem 1.1rem .8rem;margin-top:.8rem}
.persona figure{margin-top:.6rem}
.persona .contrasts{max-width:88%}
.sentences li{padding:.18rem 0}
h2{padding-top:.7rem}
.contents{display:none}
footer{break-inside:avoid}
}
`;
