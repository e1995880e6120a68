/** A comparison in lines of text: each chain from the top down, with what is on record of the duty that faces. */
import { inRow, isolated, say } from "../../text/index.ts";
import type { CompareScene } from "./compareScene.ts";
import { comparedDuties, dutyCells, outcomeWords } from "./compareTables.ts";
import type { SceneCell } from "./sceneRow.ts";
import { sideFactWords, sideNames } from "./sideNames.ts";
import { footWords } from "./spanWords.ts";

function sideLines(scene: CompareScene, place: 0 | 1): readonly string[] {
  const { request, rows, columns, scenes } = scene;
  const { language } = request;
  const column = columns[place];
  const { picture } = scenes[place];
  const lead = say(language, place === 0 ? "view.compare.left" : "view.compare.right");
  const cellLines = ({ cards, hops, knot, silent, isWorkers }: SceneCell): readonly string[] => [
    ...(hops.length === 0 ? [] : picture.labelled(hops).map(label => picture.labelOf(label).sentence)),
    ...cards.map(({ name, description }) => `${isolated(name.text)}, ${description}`),
    ...[...(knot ? [knot] : []), ...silent].flatMap(one => one.all().map(({ label }) => label)),
    ...(isWorkers && column
      ? [[column.lead, [column.verdict.words, column.verdict.conditionWords].filter(Boolean).join(" · ")].join(" ")]
      : []),
  ];
  return [
    [lead, inRow(language, [sideNames(scene)[place], ...sideFactWords(scene, place)])].join(" · "),
    footWords(scene, place).join(" · "),
    ...rows.flatMap(({ name, cells }) => {
      const cell = cells[place];
      return cell ? cellLines(cell).map(line => `${say(language, "view.compare.row", { layer: name })} · ${line}`) : [];
    }),
  ];
}

export function compareTextOf(scene: CompareScene): readonly string[] {
  const { differ, same } = comparedDuties(scene);
  const [{ narrator }] = scene.request.sides;
  return [
    ...sideLines(scene, 0),
    ...sideLines(scene, 1),
    ...[...differ, ...same].map(duty =>
      [narrator.text(duty.duty.label).text, ...dutyCells(scene, duty), outcomeWords(scene, duty)].join(" · "),
    ),
  ].filter(line => line.trim() !== "");
}
