/** The look of the published table: a page to be read, in the type that the reader's machine has. */
import { type ColourName, type Palette, palettes, stateLooks, verdictLooks } from "../../theme/index.ts";

const names: readonly ColourName[] = [
  "paper",
  "card",
  "ink",
  "quiet",
  "rule",
  "edge",
  "link",
  "held",
  "shared",
  "passed",
  "refused",
  "contested",
  "unknown",
  "wash",
  "ground",
  "on-ground",
];

const colours = (palette: Palette): string => names.map(name => `--${name}:${palette[name]}`).join(";");

const stateRules = Object.entries(stateLooks)
  .map(([state, { colour }]) => `.state-${state},.word-${state}{color:var(--${colour})}`)
  .join("\n");
const verdictRules = Object.entries(verdictLooks)
  .map(([verdict, { colour }]) => `.verdict-${verdict} strong{color:var(--${colour})}`)
  .join("\n");

export const tableStyle = `
:root{color-scheme:light;${colours(palettes.light)};
--serif:"Source Serif 4","Iowan Old Style",Charter,"Palatino Linotype",Palatino,Georgia,serif;
--sans:"Source Sans 3",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${colours(palettes.dark)}}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:17px/1.55 var(--sans);-webkit-text-size-adjust:100%;font-variant-numeric:tabular-nums lining-nums}
body{overflow-wrap:anywhere;max-width:74rem;margin:0 auto;padding:clamp(1.2rem,4vw,3.5rem) clamp(1rem,4vw,3rem)}
p,ul,ol,blockquote{margin:0 0 .7em}
ul,ol{padding:0;list-style:none}
h1,h2,h3{font-family:var(--serif);line-height:1.15;text-wrap:balance;margin:0}
h1{font-size:clamp(1.9rem,1.3rem + 2.6vw,3.2rem);font-weight:600;letter-spacing:-.01em;max-width:24ch}
h2{font-size:1.7rem;font-weight:600;margin:0 0 .8rem;overflow-wrap:break-word}
h3{font-size:1.25rem;font-weight:600;margin:2rem 0 .4rem}
h4{font:600 .95rem/1.3 var(--sans);margin:1.4rem 0 .5rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
li:target{background:var(--wash);box-shadow:0 0 0 .5rem var(--wash);border-radius:1px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.brand{font-weight:600;font-size:.8rem;letter-spacing:.14em;text-transform:uppercase;color:var(--quiet);margin-bottom:1.2rem}
.stamp strong{display:inline-block;border:2px solid var(--refused);color:var(--refused);padding:.1rem .6rem;margin-inline-end:.4rem;letter-spacing:.04em}
.subtitle{font-size:1.2rem;line-height:1.4;color:var(--quiet);max-width:46rem;margin:.7rem 0 0}
header .facts{margin-top:1rem}
.newer{margin-top:.8rem;padding:.5rem .8rem;background:var(--wash);border-inline-start:3px solid var(--edge);max-width:46rem}
.headline{border-top:1px solid var(--rule);margin-top:1.8rem;padding-top:1.2rem;max-width:50rem}
.headline-text{font:400 1.3rem/1.5 var(--serif)}
.summary{max-width:44rem}
nav{border-block:1px solid var(--rule);padding:.7rem 0;margin:1.8rem 0 0}
nav ul,.files{display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;margin:0}
nav a,.files a{display:inline-block;padding:.15rem 0}
main>section:not(.headline),footer>section{margin-top:3.6rem;border-top:3px solid var(--ink);padding-top:1rem;scroll-margin-top:1rem}
.lead{color:var(--quiet);max-width:44rem}
.quiet{color:var(--quiet)}
.facts{display:flex;flex-wrap:wrap;color:var(--quiet);font-size:.92rem;line-height:1.45;margin:0 0 .5em}
.facts>li:not(:last-child)::after{content:"·";margin:0 .45em;color:var(--edge)}
.facts strong{font-weight:600;color:var(--ink)}
.cited{font-size:.85rem}
.cite a{display:inline-block;min-width:1.6rem;text-align:center;padding:0 .3rem;border:1px solid var(--rule);border-radius:3px;line-height:22px;text-decoration:none;font-weight:600}
.cite a:hover{background:var(--wash)}
.cite.contradicts,.cited.none{color:var(--refused)}
.claim,.sources>li{position:relative;padding:.8rem 0;border-bottom:1px solid var(--rule);max-width:50rem;scroll-margin-top:1rem}
.claim{padding-inline-start:2.6rem}
.no{position:absolute;inset-inline-start:0;font-size:.85rem;line-height:1.8;color:var(--quiet)}
.claim .claims{margin:.5rem 0 0;border-top:1px solid var(--rule)}
.claim.party>p:first-of-type{font-size:1.1rem}
.below,.rests{font-size:.92rem;margin:.3rem 0 0}
.line-numbers a{display:inline-block;min-width:24px;min-height:24px;text-align:end}
.claims>:last-child,.sources>:last-child{border-bottom:0}
.claim>p:first-of-type{margin-bottom:.25em;text-wrap:pretty}
.claims strong.amount{font:600 1.15rem/1.3 var(--serif)}
.remark,.answer{margin:.4rem 0 .3rem;padding-inline-start:.9rem;border-inline-start:2px solid var(--rule)}
.answer{border-color:var(--held)}
.remark{color:var(--quiet)}
.tag{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 .35em;font-size:.8rem;font-weight:600;color:var(--contested)}
.group+.group{margin-top:3rem;border-top:1px solid var(--rule)}
.wide{position:relative;overflow-x:auto;margin:0 0 1rem}
table{overflow-wrap:break-word;border-collapse:collapse;min-width:100%;font-size:.95rem;line-height:1.35}
.caption{color:var(--quiet);font-size:.92rem;line-height:1.4;margin:0 0 .3rem;max-width:50rem}
th,td{text-align:start;vertical-align:top;padding:.6rem .8rem;border-bottom:1px solid var(--rule);min-width:8.5rem}
th{font-weight:600}
thead th{vertical-align:bottom;border-bottom:2px solid var(--ink)}
tbody th,tfoot th,thead th:first-child{position:sticky;inset-inline-start:0;background:var(--paper);padding-inline-start:0;min-width:10rem;max-width:15rem}
tbody th .quiet,tfoot th .quiet{display:block;font-weight:400;font-size:.85rem}
td .quiet{display:block;font-size:.88rem}
td.silent{color:var(--quiet)}
tfoot tr:first-child>*{border-top:2px solid var(--ink)}
tfoot .verdicts td{font-size:1.02rem}
.shape{vertical-align:-.22em;overflow:visible}
.shape .shape-fill{fill:currentColor}
.shape .shape-line{fill:none;stroke:currentColor;stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}
.shape .shape-ground{fill:var(--paper)}
.shape .shape-on-fill{fill:var(--paper)}
${stateRules}
${verdictRules}
.verdict-sentences{max-width:50rem}
.verdict-sentences li{padding-inline-start:1.1rem;text-indent:-1.1rem;margin-bottom:.2em}
.verdict-sentences li::before{content:"–";display:inline-block;width:1.1rem;text-indent:0;color:var(--edge)}
.sources>li{padding-inline-start:2.5rem;position:relative}
.sources>li::before{content:attr(value);position:absolute;inset-inline-start:0;font:600 1.1rem/1.5 var(--serif);color:var(--quiet)}
.sources>li>p{overflow-wrap:anywhere;margin-bottom:.2em}
.quotes{margin:.6rem 0 0}
.quotes>li{position:relative;padding-block:.2rem .3rem;padding-inline-start:2.3rem;scroll-margin-top:1rem}
.letter{position:absolute;inset-inline-start:0;top:.3rem;font-size:.85rem;font-weight:600;color:var(--quiet)}
blockquote{font:400 1.08rem/1.5 var(--serif);margin:0 0 .25em}
.translation{color:var(--quiet);margin-bottom:.25em}
.sum{overflow-wrap:anywhere}
footer{margin-bottom:2rem}
footer .part>.quiet:last-child{margin-top:1.6rem;font-size:.92rem}
.part{min-width:0}
h4+.claims>:first-child{padding-top:.1rem}
.part>.claims:first-child>:first-child,.part>.quiet+.claims>:first-child{padding-top:0}
.part>:first-child,.part>:first-child>h3:first-child{margin-top:0}
@media (min-width:60rem){
main>section:not(.headline),footer>section{display:grid;grid-template-columns:13.5rem minmax(0,1fr);column-gap:2.5rem}
main>section>h2,footer>section>h2{position:sticky;top:1.2rem;align-self:start}
.headline{max-width:none;display:grid;grid-template-columns:minmax(0,1fr) 25rem;column-gap:3rem}
.headline .quiet{grid-column:1/-1}
.summary{font-size:.97rem;border-inline-start:1px solid var(--rule);padding-inline-start:1.5rem}
}
@media (max-width:40rem){
html{font-size:16.5px}
.claim{padding-inline-start:2.1rem}
.claim .claims{margin-inline-start:-1rem}
.sources>li{padding-inline-start:2rem}
tbody th,tfoot th,thead th:first-child{min-width:7.5rem;max-width:9rem;padding-inline-end:.6rem}
th,td{min-width:7.5rem;padding:.55rem .6rem}
}
@media (forced-colors:active){.cite a,.stamp strong{border-color:CanvasText}.shape .shape-ground,.shape .shape-on-fill{fill:Canvas}}
@media print{
li:target{background:none;box-shadow:none}
main>section:not(.headline),footer>section,.headline{display:block}
main>section>h2,footer>section>h2{position:static}
:root{color-scheme:light;${colours(palettes.print)}}
html{font-size:10pt}
body{max-width:none;padding:0}
nav,.files,.newer{display:none}
.wide{overflow:visible}
table{font-size:8.5pt}
th,td{min-width:0;padding:.3rem .4rem}
tbody th,tfoot th,thead th:first-child{position:static;min-width:0}
thead{display:table-header-group}
h2,h3,h4,.caption{break-after:avoid}
.claim>p,tr,.quotes>li{break-inside:avoid}
main>section:not(.headline),footer>section{margin-top:1.6rem;border-top-width:1.5pt}
.cite a{text-decoration:none}
.sources a[href^="http"]::after{content:" (" attr(href) ")";font-size:8pt;overflow-wrap:anywhere}
}
`;
