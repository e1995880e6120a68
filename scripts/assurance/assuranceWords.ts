import { type Language, languages } from "../../src/text/languages.ts";

type Load = "home" | "dossier" | "network" | "embed" | "frame";

/** What the sheet says in one language. `…` of code stand between marks of code, as in Markdown. */
type Said = {
  readonly title: string;
  readonly absent: string;
  readonly description: (day: string, passed: string, failed: string) => string;
  readonly lead: {
    readonly run: (day: string, command: string, minutes: string) => string;
    readonly sum: (passed: string, failed: string, leftOut: string) => string;
    readonly again: (names: readonly string[]) => string;
    readonly code: (commit: string) => string;
    readonly machine: (system: string, node: string, cores: string) => string;
    readonly written: string;
  };
  readonly engines: { readonly title: string; readonly about: string; readonly heads: readonly string[] };
  readonly speech: { readonly title: string; readonly about: string; readonly heads: readonly string[] };
  readonly corpora: {
    readonly title: string;
    readonly about: string;
    readonly naughty: (strings: string, outputs: string, failures: string) => string;
    readonly heads: readonly string[];
  };
  readonly fuzz: {
    readonly title: string;
    readonly about: (executions: string, failures: string) => string;
    readonly heads: readonly string[];
  };
  readonly canaries: { readonly title: string; readonly about: string; readonly heads: readonly string[] };
  readonly mutants: {
    readonly title: string;
    readonly about: string;
    readonly sum: (tried: string, all: string, share: string) => string;
    readonly heads: readonly string[];
  };
  readonly access: {
    readonly title: string;
    readonly axe: (checks: string, violations: string) => string;
    readonly contrast: (words: string, pages: string, troubles: string) => string;
    readonly measures: (texts: string, targets: string, pages: string, troubles: string) => string;
    readonly planted: (axe: string, contrast: string, measures: string) => string;
  };
  readonly requests: {
    readonly title: string;
    readonly about: (visits: string, requests: string, elsewhere: string) => string;
  };
  readonly loads: {
    readonly title: string;
    readonly about: string;
    readonly heads: readonly string[];
    readonly names: Readonly<Record<Load, string>>;
  };
  readonly build: {
    readonly title: string;
    readonly about: (files: string, size: string) => string;
    readonly sum: (sha256: string) => string;
    readonly same: string;
    readonly other: string;
  };
  readonly notTried: {
    readonly title: string;
    readonly part: string;
    readonly leftOut: (count: string) => string;
    readonly engine: (name: string) => string;
    readonly speech: string;
    readonly mutants: string;
    readonly someMutants: string;
    readonly fuzz: string;
    readonly build: string;
    readonly always: readonly string[];
  };
};

const en: Said = {
  title: "What was tried",
  absent: "not there",
  description: (day, passed, failed) => `Tests of ${day}: ${passed} passed, ${failed} failed.`,
  lead: {
    run: (day, command, minutes) => `On ${day}, \`${command}\` ran for ${minutes}.`,
    sum: (passed, failed, leftOut) => `${passed} tests and checks passed, ${failed} failed, ${leftOut} were left out.`,
    again: names => `Passed only when tried again: ${names.map(name => `“${name}”`).join("; ")}.`,
    code: commit => `The code was that of commit \`${commit}\`.`,
    machine: (system, node, cores) => `The machine: ${system}, Node ${node}, ${cores} cores.`,
    written: "This page is written by a program from the records of that run, which lie beside it in the source.",
  },
  engines: {
    title: "Browser engines",
    about: "The same tests go the ways of readers and writers in each engine.",
    heads: ["Engine", "Version", "Passed", "Failed", "Left out"],
  },
  speech: {
    title: "Screen reader",
    about: "What a screen reader says, written down and compared with what a reader must hear.",
    heads: ["Screen reader", "Browser", "Steps", "Passed", "Failed"],
  },
  corpora: {
    title: "Broken and hostile files",
    about: "Each file goes through every reader. None may throw, hang or change anything outside.",
    naughty: (strings, outputs, failures) =>
      `${strings} hostile texts were written into dossiers and searched for in ${outputs} outputs: ${failures} were lost, changed or run.`,
    heads: ["Files", "How many", "Read", "Refused"],
  },
  fuzz: {
    title: "Inputs made by chance",
    about: (executions, failures) => `${executions} inputs, from a seed that repeats them; ${failures} failures.`,
    heads: ["What is tried", "Seed", "Inputs", "Seconds", "Failures"],
  },
  canaries: {
    title: "Secrets",
    about:
      "Marks are put into everything of a dossier that must not leave it, and searched for in every byte of what is made of it.",
    heads: ["Made by", "Marks", "Outputs", "Found"],
  },
  mutants: {
    title: "Mistakes put into the code",
    about: "The code is changed as a mistake would change it. Tests must fail; where none does, the mistake lives.",
    sum: (tried, all, share) => `${tried} of ${all} mistakes were tried; ${share} of them were noticed.`,
    heads: ["Folder", "Mistakes", "Tried", "Noticed", "Lived", "Reached by no test", "Lived, with a reason on record"],
  },
  access: {
    title: "Accessibility",
    axe: (checks, violations) => `axe looked at pages ${checks} times, in light and dark: ${violations} rules broken.`,
    contrast: (words, pages, troubles) =>
      `The contrast of ${words} texts with what lies behind them was measured in ${pages} views: ${troubles} below WCAG AA.`,
    measures: (texts, targets, pages, troubles) =>
      `${texts} texts and ${targets} targets were measured in ${pages} views: ${troubles} were too small, too wide for the window or moved although stillness was asked for.`,
    planted: (axe, contrast, measures) =>
      `Faults were put into a page to see that they are found: axe told ${axe} of them, the measure of contrast ${contrast}, that of sizes ${measures}. They are not counted above.`,
  },
  requests: {
    title: "Requests to others",
    about: (visits, requests, elsewhere) =>
      `In ${visits} visits the pages asked for ${requests} files, ${elsewhere} of them elsewhere than on their own host.`,
  },
  loads: {
    title: "What is loaded",
    about: "JavaScript, gzipped, in the language in which it is most. A build above a limit fails.",
    heads: ["Page", "Loaded first", "Limit"],
    names: {
      home: "Home",
      dossier: "A dossier, opened directly",
      network: "The network",
      embed: "The script in an article",
      frame: "The script of an embed",
    },
  },
  build: {
    title: "The build",
    about: (files, size) => `The built site has ${files} files, ${size} in all.`,
    sum: sha256 => `SHA-256 over the sums of its files: \`${sha256}\`.`,
    same: "A second build of the same code gave the same bytes.",
    other: "A second build of the same code gave other bytes.",
  },
  notTried: {
    title: "What was not tried",
    part: "Large tables and random tests in full: of these, this run did a part.",
    leftOut: count => `${count} tests that lacked something on this machine, or that only a run of everything does.`,
    engine: name => `${name}, which was not installed.`,
    speech: "A screen reader.",
    mutants: "Mistakes put into the code.",
    someMutants: "All mistakes that could be put into the code: the time of the run ended before.",
    fuzz: "Inputs made by chance.",
    build: "A second build.",
    always: [
      "NVDA, JAWS, VoiceOver and TalkBack, and people who use a screen reader every day.",
      "Safari on a Mac or a phone: WebKitGTK has its engine, not its surroundings.",
      "Real phones, slow networks outside of a laboratory, and old machines.",
      "WordPress, Ghost, Arc, S3, Netlify, Cloudflare and GitHub Pages as they are run by others.",
      "An audit by people from outside.",
    ],
  },
};

const fr: Said = {
  title: "Ce qui a été éprouvé",
  absent: "absent",
  description: (day, passed, failed) => `Tests du ${day} : ${passed} réussis, ${failed} échoués.`,
  lead: {
    run: (day, command, minutes) => `Le ${day}, \`${command}\` a duré ${minutes}.`,
    sum: (passed, failed, leftOut) =>
      `${passed} tests et contrôles réussis, ${failed} échoués, ${leftOut} laissés de côté.`,
    again: names => `Réussis seulement à un nouvel essai : ${names.map(name => `« ${name} »`).join(" ; ")}.`,
    code: commit => `Le code était celui du commit \`${commit}\`.`,
    machine: (system, node, cores) => `La machine : ${system}, Node ${node}, ${cores} cœurs.`,
    written:
      "Cette page est écrite par un programme à partir des relevés de ce passage, qui se trouvent à côté d’elle dans les sources.",
  },
  engines: {
    title: "Moteurs de navigateur",
    about: "Les mêmes tests suivent le parcours de qui lit et de qui écrit dans chaque moteur.",
    heads: ["Moteur", "Version", "Réussis", "Échoués", "Laissés de côté"],
  },
  speech: {
    title: "Lecteur d’écran",
    about: "Ce que dit un lecteur d’écran, noté puis comparé à ce qu’on doit entendre.",
    heads: ["Lecteur d’écran", "Navigateur", "Étapes", "Réussis", "Échoués"],
  },
  corpora: {
    title: "Fichiers abîmés ou hostiles",
    about:
      "Chaque fichier passe par tous les lecteurs de formats. Aucun ne doit lever d’erreur, se bloquer ou changer quoi que ce soit au-dehors.",
    naughty: (strings, outputs, failures) =>
      `${strings} textes hostiles ont été écrits dans des dossiers et cherchés dans ${outputs} sorties : ${failures} perdus, changés ou exécutés.`,
    heads: ["Fichiers", "Nombre", "Lus", "Refusés"],
  },
  fuzz: {
    title: "Entrées tirées au hasard",
    about: (executions, failures) =>
      `${executions} entrées, à partir d’une graine qui les reproduit ; ${failures} échecs.`,
    heads: ["Ce qui est éprouvé", "Graine", "Entrées", "Secondes", "Échecs"],
  },
  canaries: {
    title: "Secrets",
    about:
      "Des marques sont mises dans tout ce qui ne doit pas quitter un dossier, puis cherchées dans chaque octet de ce qui en est fait.",
    heads: ["Fait par", "Marques", "Sorties", "Trouvées"],
  },
  mutants: {
    title: "Fautes mises dans le code",
    about:
      "Le code est changé comme une faute le changerait. Des tests doivent échouer ; si aucun n’échoue, la faute survit.",
    sum: (tried, all, share) => `${tried} fautes sur ${all} ont été essayées ; ${share} ont été remarquées.`,
    heads: [
      "Répertoire",
      "Fautes",
      "Essayées",
      "Remarquées",
      "Survivantes",
      "Atteintes par aucun test",
      "Survivantes, avec une raison notée",
    ],
  },
  access: {
    title: "Accessibilité",
    axe: (checks, violations) =>
      `axe a examiné des pages ${checks} fois, en clair et en sombre : ${violations} règles enfreintes.`,
    contrast: (words, pages, troubles) =>
      `Le contraste de ${words} textes avec ce qui est derrière eux a été mesuré dans ${pages} vues : ${troubles} sous le niveau AA des WCAG.`,
    measures: (texts, targets, pages, troubles) =>
      `${texts} textes et ${targets} cibles ont été mesurés dans ${pages} vues : ${troubles} trop petits, trop larges pour la fenêtre ou en mouvement malgré la demande d’immobilité.`,
    planted: (axe, contrast, measures) =>
      `Des défauts ont été mis dans une page pour voir s’ils sont trouvés : axe en a signalé ${axe}, la mesure des contrastes ${contrast}, celle des tailles ${measures}. Ils ne sont pas comptés ci-dessus.`,
  },
  requests: {
    title: "Requêtes vers d’autres",
    about: (visits, requests, elsewhere) =>
      `En ${visits} visites, les pages ont demandé ${requests} fichiers, dont ${elsewhere} ailleurs que chez leur propre hôte.`,
  },
  loads: {
    title: "Ce qui est chargé",
    about:
      "JavaScript, compressé par gzip, dans la langue où il y en a le plus. Une construction au-dessus d’une limite échoue.",
    heads: ["Page", "Chargé d’abord", "Limite"],
    names: {
      home: "Accueil",
      dossier: "Un dossier, ouvert directement",
      network: "Le réseau",
      embed: "Le script dans un article",
      frame: "Le script d’un cadre intégré",
    },
  },
  build: {
    title: "La construction",
    about: (files, size) => `Le site construit a ${files} fichiers, ${size} en tout.`,
    sum: sha256 => `SHA-256 des sommes de ses fichiers : \`${sha256}\`.`,
    same: "Une seconde construction du même code a donné les mêmes octets.",
    other: "Une seconde construction du même code a donné d’autres octets.",
  },
  notTried: {
    title: "Ce qui n’a pas été éprouvé",
    part: "Les grandes tables et les tests au hasard en entier : ce passage en a fait une partie.",
    leftOut: count =>
      `${count} tests auxquels il manquait quelque chose sur cette machine, ou que seul un passage complet fait.`,
    engine: name => `${name}, qui n’était pas installé.`,
    speech: "Un lecteur d’écran.",
    mutants: "Des fautes mises dans le code.",
    someMutants: "Toutes les fautes qu’on peut mettre dans le code : le temps du passage a pris fin avant.",
    fuzz: "Des entrées tirées au hasard.",
    build: "Une seconde construction.",
    always: [
      "NVDA, JAWS, VoiceOver et TalkBack, et des personnes qui se servent chaque jour d’un lecteur d’écran.",
      "Safari sur un Mac ou un téléphone : WebKitGTK en a le moteur, pas ce qui l’entoure.",
      "De vrais téléphones, des réseaux lents hors d’un laboratoire et de vieilles machines.",
      "WordPress, Ghost, Arc, S3, Netlify, Cloudflare et GitHub Pages tels que d’autres les exploitent.",
      "Un audit par des personnes extérieures.",
    ],
  },
};

/** The sheet is written in these; other languages read it in English. */
const said: ReadonlyMap<Language, Said> = new Map([
  ["en", en],
  ["fr", fr],
]);

/** The words of the sheet, and how numbers and days are written. */
export type AssuranceWords = Said & {
  readonly number: (value: number) => string;
  readonly share: (value: number) => string;
  readonly kilobytes: (bytes: number) => string;
  readonly minutes: (seconds: number) => string;
  readonly day: (day: string) => string;
};

export function assuranceWords(language: Language): AssuranceWords {
  const { locale } = languages.find(({ code }) => code === language)!;
  const number = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 0 });
  const unit = (value: number, name: "kilobyte" | "minute", display: "short" | "long", digits = 0): string =>
    value.toLocaleString(locale, {
      style: "unit",
      unit: name,
      unitDisplay: display,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  return {
    ...(said.get(language) ?? en),
    number,
    share: value => value.toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 }),
    kilobytes: bytes => unit(bytes / 1000, "kilobyte", "short", 1),
    minutes: seconds => unit(Math.round(seconds / 60), "minute", "long"),
    day: day => new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" }),
  };
}
