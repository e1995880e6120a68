/** Scripts that tell the language, or what most that is written in them is written in. Kana and Hangul before Han. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/gu, "ja"],
  [/\p{sc=Hang}/gu, "ko"],
  [/\p{sc=Han}/gu, "zh"],
  [/\p{sc=Arab}/gu, "ar"],
  [/\p{sc=Hebr}/gu, "he"],
  [/\p{sc=Cyrl}/gu, "ru"],
  [/\p{sc=Grek}/gu, "el"],
  [/\p{sc=Deva}/gu, "hi"],
  [/\p{sc=Beng}/gu, "bn"],
  [/\p{sc=Taml}/gu, "ta"],
  [/\p{sc=Telu}/gu, "te"],
  [/\p{sc=Thai}/gu, "th"],
  [/\p{sc=Ethi}/gu, "am"],
  [/\p{sc=Geor}/gu, "ka"],
  [/\p{sc=Armn}/gu, "hy"],
  [/\p{sc=Khmr}/gu, "km"],
  [/\p{sc=Mymr}/gu, "my"],
];
/** Letters of one language among those that share a script. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ٹڈڑںےھ]/u, "ur"],
  [/[پچژگکی]/u, "fa"],
  [/[іїєґ]/iu, "uk"],
];

/** The words that are met most. Where two languages share one, both count it. */
const WORDS: Readonly<Record<string, string>> = {
  en: "the and of to in a is that was for on are with as they be at by this had not were from have their which or an it we who you but he she his her our no",
  fr: "le la les de des du et en un une que qui est dans pour sur pas ne au aux par ce sont avec il elle ils nous vous ont été se leur mais plus on cette ou d’ l’ qu’ n’ c’ s’ j’",
  es: "el la los las de del y en un una que es por con para se no su al lo como más pero sus le ha son está fue muy también este esta nos trabajo",
  de: "der die das und in den von zu ist mit des im für auf nicht sich ein eine dem als auch es an werden aus er hat dass sie nach wird bei wir wurde haben oder ich",
  pt: "o a os as de do da dos das e em um uma que é por com para se não no na ao como mais mas foi são ele ela pelo pela você também eu nos isso",
  it: "il lo la i gli le di del della e in un una che è per con si non da al sono come più ma anche dei delle nel nella ha questo hanno ci io dell’ un’",
  nl: "de het een en van in is dat die niet op te zijn met voor aan er ook maar als bij om werd wordt ze door naar heeft hebben we ik of",
  sw: "na ya wa kwa ni katika za la kuwa hiyo hii wao watu kazi yao si lakini cha pia kama sana sisi yetu wangu huo vya",
  id: "yang dan di dengan untuk dari ini itu tidak pada dalam akan mereka kami ke adalah atau sudah juga oleh saya bisa karena",
  tl: "ang ng mga sa na at ay ko namin sila hindi kami para ito nila kung lang po may kasi niya",
  pl: "w i na z do się że nie to jest o jak po od za przez dla są ale był tym oraz które co pracy",
  tr: "ve bir bu için da de ile olarak çok daha olan gibi kadar sonra ne var değil ama biz onlar işçi",
  ro: "și de la în cu pe nu să care este din un o au pentru mai sunt că fi lor ca sau",
  vi: "và của là có không được các cho một những trong người với chúng tôi này đã họ làm",
  sv: "och att det i en som är på av för med den till inte har de ett om var jag vi från",
};

const MOST_WORDS = 200;
const words: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [language, list] of Object.entries(WORDS))
    for (const word of list.split(" ")) found.set(word, [...(found.get(word) ?? []), language]);
  return found;
})();

function byWords(text: string): string | null {
  const spoken =
    text
      .toLowerCase()
      .replaceAll("'", "’")
      .match(/\p{L}[\p{L}\p{M}]*’?/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  const scores = new Map<string, number>();
  for (const word of spoken)
    for (const language of words.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  const [best, next] = [...scores].sort((one, other) => other[1] - one[1]);
  // One word alone is met in a foreign text as well, and so is a name.
  return best && best[1] >= 2 && best[1] > (next?.[1] ?? 0) ? best[0] : null;
}

/** How large a share of the letters a script needs, so that a name in it is no language. */
const SHARE = 0.4;
/** Kana stand among Han, which are the larger share of many Japanese sentences. */
const SHARE_OF_KANA = 0.1;

/**
 * The language that a passage is likely written in, as a BCP 47 tag; null where too little tells. It is a guess, to be
 * shown as one.
 */
export function likelyLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    const count = text.match(script)?.length ?? 0;
    if (count > 0 && count >= letters * (language === "ja" ? SHARE_OF_KANA : SHARE)) {
      const own = /^(?:ar|ru)$/u.test(language) ? LETTERS.find(([letter]) => letter.test(text)) : undefined;
      return own?.[1] ?? language;
    }
  }
  return byWords(text);
}
