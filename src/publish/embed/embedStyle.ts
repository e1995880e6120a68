/** The style of an embed: the colours of the page, lines that stretch with the text, one column where there is no room. */
import {
  type ColourName,
  type LookColour,
  type PaletteName,
  palettes,
  stateLooks,
  verdictLooks,
} from "../../theme/index.ts";

const used = [
  "paper",
  "card",
  "ink",
  "quiet",
  "rule",
  "edge",
  "link",
  "stratum-0",
  "stratum-1",
  "stratum-2",
  "stratum-3",
  "stratum-4",
  "stratum-5",
  "ground",
  "on-ground",
  "quiet-on-ground",
  "held",
  "shared",
  "passed",
  "refused",
  "contested",
  "unknown",
  "wash",
] as const satisfies readonly ColourName[];

/** Colours of a house style come first: `--deep-labor-paper` before ours. */
const variables = (name: PaletteName): string =>
  used.map(colour => `--${colour}:var(--deep-labor-${colour},${palettes[name][colour]});`).join("");

const coloured = (prefix: string, looks: Readonly<Record<string, { readonly colour: LookColour }>>): string =>
  Object.entries(looks)
    .map(([name, { colour }]) => `.${prefix}-${name}{--own:var(--${colour});color:var(--own)}`)
    .join("");

/** px: the least for the cards with their layer and what is kept free, and for the thread of each duty. */
const CARDS = 310;
export const THREAD = 92;

/** Where the threads of so many duties do not fit beside the cards, there is one, chosen, at the left edge. */
export const isSingle = (threads: number, width: number): boolean => width < CARDS + threads * THREAD;

/** The style of `isSingle`. */
const single = (threads: number): string =>
  `@container embed (max-width:${CARDS + threads * THREAD - 1}px){` +
  `.n${threads} .cells{order:-1;flex:0 0 5.2rem}.n${threads} .cell.on:not(.chosen){display:none}` +
  `.n${threads} .no{flex-basis:1.2rem;font-size:1rem}.n${threads} .heads .no{font-size:0}.n${threads}.duties{display:flex}` +
  `.n${threads} .verdicts .no{display:none}.n${threads} .verdicts .nodes{flex:0 0 5.2rem}.n${threads} .verdicts .cells{flex:1 1 auto;order:0;justify-content:flex-start}` +
  `.n${threads} .verdicts .cell{flex:1 1 auto;padding:0;align-items:start;font-size:.95rem;text-align:start}}`;

const BASE = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:16px/1.45 var(--deep-labor-font,"Source Sans 3","Source Sans Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif);font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;text-size-adjust:100%;overflow-wrap:anywhere}
body{margin:0;container:embed/inline-size}
main{max-width:68rem;padding:2px 2px .5rem}html.alone main{margin-inline:auto;padding:1rem}
h1,h2{margin:0;font-family:var(--deep-labor-heading-font,"Source Serif 4","Source Serif Pro",Georgia,"Times New Roman",serif);line-height:1.18;text-wrap:balance}
h1{font-size:clamp(1.3rem,1rem + 2.2vw,1.8rem)}
h2{font-size:1.15rem}
h3,h4{margin:1rem 0 .3rem;font-size:.95rem}
h4{color:var(--quiet);font-size:.85rem}
p{margin:0}
a{color:inherit;text-decoration-color:var(--edge);text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.quiet{color:var(--quiet)}
.sr,.defs{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
html:not(.js) .scripted{display:none}
html:not(.js) main{padding:.6rem}
[hidden]{display:none!important}
header{margin-bottom:.6rem}
.subtitle{margin-top:.25rem;color:var(--quiet)}
.tags{display:flex;gap:.5rem;margin-bottom:.4rem}
.tags b,.tag{padding:0 .45rem;border:1px solid;border-radius:3px;font-size:.8rem;font-weight:600}
.tags b{border-color:var(--ink);background:var(--ink);color:var(--paper)}
.headline{max-width:46rem;margin:.15rem 0 .9rem;font-size:1.05rem}
.for{font-size:.9rem}
.headline:not(.on){display:none}
.controls{display:grid;gap:.5rem;margin:.8rem 0}
fieldset{display:flex;flex-wrap:wrap;gap:.35rem;margin:0;padding:0;border:0;min-width:0}
legend{float:left;margin-inline-end:.5rem;padding:.35rem 0;color:var(--quiet);font-size:.88rem}
.js fieldset[data-workers]:not(.on),.js [data-table]:not(.on){display:none!important}
.duties{display:none}
button{min-height:2.2rem;padding:.25rem .7rem;border:1px solid var(--ink);border-radius:4px;background:var(--card);color:var(--ink);font:inherit;font-size:.9rem;cursor:pointer}
button[aria-pressed=true]{background:var(--ink);color:var(--paper)}
button .count{opacity:.75}
.band{padding-inline:.7rem}
.heads,.verdicts,.gap,.row{display:flex;gap:0 .9rem}
.heads{align-items:end;padding-bottom:.4rem;color:var(--quiet);font-size:.82rem;line-height:1.2}
.heads .cell{color:var(--ink);font-weight:600;text-decoration:none}
.no{flex:0 0 2rem;font:600 1.25rem/1.3 "Source Serif 4",Georgia,serif;color:var(--quiet)}
.heads .no{font-size:0}
.nodes{flex:1 1 14rem;min-width:0}
.cells{display:flex;flex:0 1 auto;justify-content:flex-end;min-width:0}
.cell{display:none;flex:0 0 ${THREAD}px;flex-direction:column;align-items:center;min-width:0;font-size:.76rem;line-height:1.2;text-align:center;overflow-wrap:break-word;hyphens:auto}
.cell.on{display:flex}
.heads .cell{justify-content:flex-end}
.lens .heads .cell.chosen{box-shadow:0 -3px var(--ink)}
.lens .cell.chosen{background:var(--wash)}
.row{padding-bottom:0}
.band section{margin:0}
.stratum-0{background:var(--stratum-0)}.stratum-1{background:var(--stratum-1)}.stratum-2{background:var(--stratum-2)}.stratum-3{background:var(--stratum-3)}.stratum-4{background:var(--stratum-4)}.stratum-5{background:var(--stratum-5)}
section.band:first-of-type .row{padding-top:.8rem}
section.band:last-of-type .row{padding-bottom:.9rem}
.several{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:.6rem;align-items:end}
.hops{margin-inline-start:1rem;padding:.35rem 0 .55rem .8rem;border-inline-start:2px solid var(--ink);position:relative}
.hops::after{content:"";position:absolute;inset-block-end:1px;inset-inline-start:-6px;width:8px;height:8px;border:solid var(--ink);border-width:0 2px 2px 0;rotate:45deg}
.hop a{font-weight:600;font-size:.92rem}
.hop>span{display:block;color:var(--quiet);font-size:.85rem}
.hop .money{color:var(--ink)}
.hop+.hop{margin-top:.35rem}
.disputed a{color:var(--contested)}
.border{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;margin-top:.35rem;padding-top:.2rem;border-top:1.5px dashed var(--edge);color:var(--quiet);font-size:.75rem;font-weight:600;letter-spacing:.05em;text-transform:uppercase}
.border.open{border-top-style:dotted}
.card{padding:.5rem .7rem;border:1px solid var(--edge);border-radius:3px;background:var(--card);font-size:.88rem;line-height:1.35}
.card .name{display:flex;gap:.5rem;justify-content:space-between;align-items:start;font-size:1rem;font-weight:600}
.card p+p{color:var(--quiet)}
.card.unknown{border:2px dashed var(--edge);background:none}
.question{flex:none;font-family:Georgia,serif}
.name>:nth-last-child(1):not(.countries),.name>a,.name>span:not(.countries,.question){flex:1}
.countries{display:flex;flex:none;gap:.2rem}
.countries abbr{padding:0 .3rem;border:1px solid currentColor;border-radius:3px;font-size:.75rem;text-decoration:none}
.card.pile,.card.fold,.card.workers-fold{box-shadow:3px 3px 0 -1px var(--card),3px 3px 0 0 var(--edge),6px 6px 0 -1px var(--card),6px 6px 0 0 var(--edge);margin:0 6px 6px 0}
.card.line{border-bottom:4px double var(--edge)}
.card.workers{border-color:var(--ink)}
.card.chosen{background:var(--ground);color:var(--on-ground);border-color:var(--ground)}
.card.chosen p+p{color:var(--quiet-on-ground)}
.card.lit{outline:3px solid var(--link);outline-offset:1px}
.marks{display:flex;align-items:center;justify-content:center;min-height:24px}
.mark{display:grid;place-items:center;min-width:24px;min-height:24px;text-decoration:none}
.shape{fill:none;stroke:var(--own);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.shape-fill{fill:var(--own);stroke:none}.shape-ground{fill:var(--card);stroke:none}.shape-on-fill{fill:var(--card);stroke:none}
.note{padding-bottom:.15rem;color:var(--quiet);font-size:.75rem}
.line{flex:1 1 auto;min-height:.7rem;width:0;border-inline-start:3px solid}
.line.dashed{border-inline-start-style:dashed}
.line.dotted{border-inline-start-style:dotted;border-inline-start-width:2.5px}
.line.cut{flex:0 0 1rem;border-bottom:3px solid var(--refused);width:.8rem;border-inline-start:0;background:linear-gradient(var(--refused),var(--refused)) 50% 0/3px 100% no-repeat;print-color-adjust:exact}
.line.aside{flex:0 0 1rem;width:.9rem;margin-inline-start:.9rem;border-bottom:3px solid var(--passed);border-end-start-radius:6px}
.line.bar{position:relative}
.line.bar::after{content:"";position:absolute;inset-block-end:2px;inset-inline-start:-10px;width:17px;border-bottom:3px solid var(--passed)}
.zigzag{flex:1 1 0;height:0;min-height:.7rem}
.defs path{fill:none;stroke:var(--contested);stroke-width:2.5}
.verdicts{align-items:start;padding-block:.6rem;border-top:3px solid var(--ink);font-size:.9rem}
.verdicts .nodes{color:var(--quiet);font-size:.85rem}
.verdicts .cell{padding-top:.2rem;text-decoration:none;font-size:.78rem;overflow-wrap:break-word}
.verdicts .cell:hover b{text-decoration:underline}
.verdicts span{color:var(--quiet)}
.beside{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));padding:.6rem .7rem}
:root[data-transparent],:root[data-transparent] body{background:none}
:root[data-plain] :is(header,.headline,.for,footer){display:none}
:root[data-static] .scripted{display:none!important}
:root[data-view=table] :is(.look,.story){display:none}
:root[data-logo=off] .logo{display:none}
[dir=rtl] :is(p,td,th,summary,legend,caption,li,.cell){unicode-bidi:plaintext}
:root:not([data-cut]) .beyond{display:none}
:root[data-cut] :is(a:not(.beyond a),button,summary){scroll-margin-block-end:4.5rem}
.beyond{position:sticky;top:100%;z-index:2;height:0}
.beyond a{display:flex;flex-wrap:wrap;align-items:center;gap:0 .5rem;position:absolute;inset:auto 0 0;min-height:2.9rem;padding:.5rem .8rem;border:1px solid var(--ink);background:var(--card);color:var(--ink);font-size:.95rem;text-decoration:none}
.beyond a:focus-visible{outline-offset:-5px}
.beyond b{text-decoration:underline;text-underline-offset:.18em}
.beyond a::before{content:"";position:absolute;inset:auto -1px calc(100% + 1px);height:3rem;background:linear-gradient(transparent,var(--paper));pointer-events:none}
:root[data-transparent] .beyond a::before{display:none}
.share{max-width:46rem;margin-top:.8rem;font-size:.95rem}
.answers-all{margin-top:1.4rem}
table{width:100%;border-collapse:collapse;font-size:.9rem}
caption{padding-bottom:.3rem;font-weight:600;text-align:start}
th,td{padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
thead th{color:var(--quiet);font-size:.85rem;font-weight:600}
tbody th{font-weight:600}
td>span:not(.quiet,.plane-name){font-weight:600}
.plane-name{display:none;color:var(--quiet)}
@container embed (max-width:34rem){thead{position:absolute;clip-path:inset(50%)}table,tbody,tr,th,td,caption{display:block}th,td{padding-block:.15rem;border:0}tr{padding-block:.4rem;border-bottom:1px solid var(--rule)}.plane-name{display:inline}}
.story{margin-top:1.4rem;padding:.8rem 1rem;border:1px solid var(--edge);border-inline-start:4px solid var(--ink);border-radius:3px}
.story ol{margin:.4rem 0 0;padding:0;list-style:none}
.story li+li{margin-top:.8rem}
.js .story li:not(.on){display:none}
.js .story:not(.going) h2{display:none}
.js .story:not(.going){padding:0;border:0}
.js .story{display:flex;flex-direction:column}
.story p+p{margin-top:.4rem}
.story .scripted{display:flex;flex-wrap:wrap;gap:.4rem}
h3 .scripted{display:inline}
.known{margin-top:1.4rem}
.entry{border-bottom:1px solid var(--rule)}
summary{padding:.45rem 0;cursor:pointer}
.entry[open]{padding-bottom:.7rem}
.claim{margin:.4rem 0 .7rem}
.evidence{margin:.2rem 0 0;padding-inline-start:1rem;border-inline-start:3px solid var(--rule);list-style:none;font-size:.92rem}
.evidence li{padding-block:.15rem}
.evidence q{font-family:var(--deep-labor-heading-font,"Source Serif 4",Georgia,serif)}
.translation{display:block;color:var(--quiet)}
.answer{margin:.3rem 0 0 1rem}
.place:not(:empty){margin:.6rem 0;padding:.7rem .9rem;border:1px solid var(--ink);border-radius:3px;background:var(--card)}
.place h2{margin-bottom:.3rem}
.close{float:inline-end}
.sources{margin-top:1rem}
.sources ol{padding-inline-start:2rem;font-size:.88rem}
.sources li{padding-block:.15rem}
footer{margin-top:1.2rem;padding-top:.6rem;border-top:1px solid var(--rule);font-size:.88rem}
.corrections{padding-inline-start:1.2rem}
@media (prefers-reduced-motion:no-preference){.card,button{transition:outline-color .15s}}
@media (forced-colors:active){.shape-fill{fill:CanvasText}.shape{stroke:CanvasText}button[aria-pressed=true]{outline:3px solid Highlight}.line{border-color:CanvasText}}
@media print{html{background:#fff}.beyond{display:none!important}.card.chosen{border:2px solid var(--ink)}.scripted,.place{display:none!important}.look[hidden]{display:block!important}.entry:not([open])>:not(summary),details:not([open])>:not(summary){display:block}.band,.card,.claim{break-inside:avoid}}
`;

/** Threads are told apart by their number up to here; more never fit. */
export const MOST_THREADS = 14;

/** The same for every embed: whoever shows one may allow it by its hash. */
export function embedStyle(): string {
  const dark = variables("dark");
  return [
    `:root{color-scheme:light;${variables("light")}}`,
    `:root[data-theme=dark]{color-scheme:dark;${dark}}`,
    `@media (prefers-color-scheme:dark){:root[data-theme=auto]{color-scheme:dark;${dark}}}`,
    coloured("is", stateLooks),
    coloured("verdict", verdictLooks),
    BASE.trim().replaceAll("\n", ""),
    ...Array.from({ length: MOST_THREADS }, (_, at) => single(at + 1)),
    `@media print{:root{color-scheme:light;${variables("print")}}}`,
  ].join("");
}
