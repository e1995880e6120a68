/** What a reader does, and must hear at it: for each part of the page acts in the order in which they are done. */

/** The address of a page, a key by the name that X gives it, or letters. */
export type Act =
  | { readonly open: string }
  /** `until`: pressed again and again, at most `most` times (12 unless given), until these words are heard. */
  | { readonly press: string; readonly until?: string; readonly most?: number }
  | { readonly type: string }
  /** Presses what a selector finds without any key, as a touch screen or a voice does for a reader. */
  | { readonly pressFor: string };

export type ReadingStep = Act & {
  /** Words that must be heard at this act, all of them and in this order. A blank stands for any white space. */
  readonly hear: readonly string[];
  /** Words that must not be heard at it. */
  readonly never?: readonly string[];
};

export type ReadingScript = { readonly title: string; readonly steps: readonly ReadingStep[] };

const openai = "?dossier=openai-sama&lang=en";
const title = "Texts labelled in Nairobi for OpenAI: who answers for what?";
/** From the address into what the page is about. */
const intoPage: readonly ReadingStep[] = [
  { press: "Tab", hear: ["Skip to the content link"] },
  { press: "Return", hear: ["main content"] },
];

export const readingScripts: readonly ReadingScript[] = [
  {
    title: "a dossier, from its address to the picture: title, standfirst, the chain as a list, hop by hop",
    steps: [
      { open: openai, hear: [`${title} – Deep Labor`] },
      ...intoPage,
      { press: "h", hear: [`${title} heading 1`] },
      {
        press: "Down",
        until: "no psychosocial support",
        hear: [
          "US$12.50",
          "OpenAI, as reported, says Sama was responsible for mental health",
          "no psychosocial support",
        ],
      },
      {
        press: "Tab",
        hear: [
          "The chain as a picture",
          "List with 5 items",
          "OpenAI, Client, United States, layer 0, 1 hop out",
          "Health & safety: passed on, in part, to Sama, says OpenAI link",
        ],
        // Neither layers nor countries come before the first party.
        never: ["Kenya"],
      },
      {
        press: "Down",
        until: "Data labellers in Nairobi, ",
        hear: [
          "US$12.50 per hour contracts for labelling texts",
          "OpenAI commissions work from Sama. link",
          "Sama, Main contractor, United States, layer 1, 1 hop in, 1 hop out",
          "Health & safety: held, in part, says Sama link",
          "within the group",
          "Samasource Kenya EPZ Ltd",
          "nothing on record",
          "temporary contracts",
          "Data labellers in Nairobi, 36 people",
          "Kenya, layer 3, 1 hop in",
          "answered, in part, 2 hops · disputed: accounts differ",
        ],
      },
    ],
  },
  {
    title: "evidence, opened from a card and closed again",
    steps: [
      { open: openai, hear: [title] },
      ...intoPage,
      { press: "Tab", until: "OpenAI, Client", hear: ["OpenAI, Client"] },
      { press: "Return", hear: ["OpenAI: passed on, in part heading 2"] },
      { press: "Down", until: "still answering for it", hear: ["The party is on record as passing the duty on"] },
      {
        press: "Escape",
        hear: ["OpenAI, Client, United States", "The evidence is closed."],
        never: ["heading 2"],
      },
    ],
  },
  {
    title: "evidence that is opened without a key, by whatever presses for a reader",
    steps: [
      { open: openai, hear: [title] },
      ...intoPage,
      { pressFor: '.card-box[data-party="sama"]', hear: ["Sama: held, in part heading 2"] },
      { press: "Escape", hear: ["The evidence is closed."] },
    ],
  },
  {
    title: "evidence that an address opened, and the way to it",
    steps: [
      { open: `${openai}&duty=health-safety&party=sama`, hear: [title] },
      { press: "Tab", until: "Skip to the evidence", hear: ["Skip to the picture link", "Skip to the evidence link"] },
      { press: "Return", hear: ["Sama: held, in part heading 2"] },
      {
        press: "Down",
        until: "counseling was available to",
        hear: [
          "Who says so heading 3",
          "Sama says it answers for “Health & safety”",
          "block quote",
          "counseling was available to",
        ],
      },
      { press: "Escape", hear: ["The evidence is closed."] },
    ],
  },
  {
    title: "another duty, and where it is lost",
    steps: [
      { open: openai, hear: [title] },
      ...intoPage,
      {
        press: "Tab",
        until: "Health & safety, 3 of 6 duties",
        hear: ["Health & safety, 3 of 6 duties collapsed button"],
      },
      { press: "Return", hear: ["expanded"] },
      {
        press: "Tab",
        until: "Rating, sanction & dismissal",
        hear: [
          "List with 6 items",
          "Paying for the work: answered, in part, 2 hops · said to be partly met link",
          "Employer / contract party: not documented link",
          "Health & safety: answered, in part, 2 hops · disputed: accounts differ",
          "chosen link",
          "Rating, sanction & dismissal: not documented",
        ],
      },
      {
        press: "Return",
        hear: ["Rating, sanction & dismissal, 4 of 6 duties", "Rating, sanction & dismissal: not documented"],
        // What stays as it is is not said again.
        never: ["For Data labellers in Nairobi", "known by"],
      },
      { press: "shift+Tab", hear: ["OpenAI, Client", "Rating, sanction & dismissal: nothing on record link"] },
    ],
  },
  {
    title: "responsibilities, as a table with heads",
    steps: [
      {
        open: "?dossier=meta-nairobi-moderators&view=responsibilities&lang=en",
        hear: ["Responsibilities – Who employed Facebook’s moderators in Nairobi, Meta or Sama?"],
      },
      {
        press: "t",
        hear: [
          "How each party of their chain stands, in law",
          "table with 9 rows 11 columns",
          "Party",
          "column header",
        ],
      },
      { press: "alt+shift+Right", hear: ["Layer", "column header", "column 2"] },
      { press: "alt+shift+Right", hear: ["Paying for the work", "column header", "Row 1, column 3"] },
      { press: "alt+shift+Right", hear: ["Employer / contract party", "planes differ", "column header", "column 4"] },
      {
        press: "alt+shift+Down",
        hear: ["Meta Platforms, Inc. row header", "contested", "Meta Platforms, Inc.; Employer / contract party"],
      },
      { press: "alt+shift+Down", hear: ["Meta Platforms Ireland Ltd row header", "contested", "Row 3, column 4"] },
    ],
  },
  {
    title: "the outline, heading by heading, and the table of all parties",
    steps: [
      { open: `${openai}&view=outline`, hear: [`Outline – ${title}`] },
      { press: "h", hear: [`${title} heading 1`] },
      { press: "h", hear: ["In short heading 2"] },
      { press: "h", hear: ["Readings heading 2"] },
      { press: "l", hear: ["List with 2 items", "The workers’ contracts were with Samasource Kenya EPZ Ltd"] },
      { open: `${openai}&view=table`, hear: [`Table – ${title}`] },
      {
        press: "t",
        hear: ["Everyone in the picture: 5 parties, from the clients down", "table with 6 rows 9 columns"],
      },
      { press: "alt+shift+Down", hear: ["row header", "OpenAI link", "Row 2, column 1"] },
      { press: "alt+shift+Down", hear: ["row header", "Sama link", "Row 3, column 1"] },
    ],
  },
  {
    title: "the library, and a search in it",
    steps: [
      { open: "?lang=en", hear: ["Deep Labor – Who stands between a company"] },
      ...intoPage,
      { press: "Tab", hear: ["Search titles, parties and countries entry"] },
      { type: "sama", hear: ["2 of 10"] },
      {
        press: "Tab",
        until: "OpenAI and Sama in Nairobi",
        hear: ["Country combo box any", "Duty combo box any", "OpenAI and Sama in Nairobi link heading 3"],
        never: ["Mechanical Turk"],
      },
      { press: "Return", hear: [title] },
    ],
  },
  {
    title: "where the money goes",
    steps: [
      { open: `${openai}&view=money`, hear: [`Money – ${title}`] },
      ...intoPage,
      { press: "Tab", until: "chosen", hear: ["navigation Shown as", "Money", "chosen link"] },
      { press: "h", hear: ["US$12.50 per hour to Sama, for the workers US$1.32 to US$3.74 heading 2"] },
      {
        press: "Down",
        until: "OpenAI, Client",
        hear: ["Of the price, 10.6% to 29.9% is on record as paid to the workers", "OpenAI, Client, United States"],
        // The marks of the scale, layers and countries are said by what stands at them.
        never: ["US$4", "layer 2", "KENYA."],
      },
      {
        press: "Down",
        until: "engages Data labellers",
        most: 20,
        hear: [
          "contracts for labelling texts",
          "OpenAI commissions work from Sama",
          "engages Data labellers in Nairobi",
        ],
      },
    ],
  },
  {
    title: "all chains as a network: a search in it, and party by party",
    steps: [
      { open: "?network=all&lang=en", hear: ["All chains at once – Deep Labor"] },
      ...intoPage,
      { press: "Tab", hear: ["Search parties entry"] },
      { type: "sama", hear: ["2 parties"] },
      { press: "Tab", hear: ["Arrangement", "Layered", "chosen link"] },
      {
        open: "?network=all&party=openai-sama/sama&lang=en",
        hear: ["All chains at once – Deep Labor"],
      },
      ...intoPage,
      { press: "b", until: "Show all button", hear: ["The network as a picture and as a list", "Show all button"] },
      {
        press: "Tab",
        // Orca hands it the arrow keys.
        hear: ["Network of parties", "Sama, main contractor, United States", "2 lines", "Focus mode"],
      },
      { press: "Down", hear: ["Samasource Kenya EPZ Ltd", "Kenya", "lines"] },
      { press: "Down", hear: ["Data labellers in Nairobi, worker group, Kenya"] },
      { press: "Return", hear: ["Data labellers in Nairobi heading 2"] },
    ],
  },
  {
    title: "a chain that is written: its page, each form and publishing say where one is",
    steps: [
      { open: "?lang=en", hear: ["Deep Labor – Who stands between a company"] },
      // The last of the page comes first from its end.
      { press: "shift+Tab", until: "The chain, in a few lines", most: 40, hear: ["The chain, in a few lines entry"] },
      { type: "Acme (US) > Middle (KE) > workers: Labellers", hear: ["3 parties, 2 links"] },
      { press: "Tab", until: "Go on writing", hear: ["Go on writing button"] },
      {
        press: "Return",
        hear: ["main content", "Dossier", "Acme → Labellers heading 2"],
        // That page is left.
        never: ["Who stands between"],
      },
      { press: "h", hear: ["The chain as a picture heading 2"] },
      { press: "h", hear: ["Everything in the file heading 2"] },
      { press: "h", hear: ["The dossier itself heading 3"] },
      { press: "h", hear: ["Parties 3 heading 3"] },
      { press: "Tab", hear: ["List with 3 items", "Acme button"] },
      { press: "Return", hear: ["Party", "Acme heading 2"] },
      { pressFor: ".file-lists > :nth-child(3) li button", hear: ["Link", "Acme → Middle heading 2"] },
      // A form that is new begins in its first blank, and says what it is.
      {
        pressFor: ".file-lists > :nth-child(4) > button",
        hear: ["How do you know? panel", "The party says so", "radio button", "Statement", "How do you know?"],
      },
      { pressFor: ".file-lists > :nth-child(9) > button", hear: ["Title entry", "Source without a name"] },
      {
        pressFor: '[aria-label="This page"] li:nth-child(2) a',
        hear: ["Publish heading 1"],
        never: ["Source"],
      },
    ],
  },
];
