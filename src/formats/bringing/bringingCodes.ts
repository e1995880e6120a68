/**
 * The codes of what happens to a foreign file. Each has a sentence in `text/` under `bring.lost.…`, `bring.ask.…`,
 * `bring.refused.…`. A reader adds its own here.
 */

/** Why a record, or a part of one, did not come in. */
export type LossCode =
  /** The record names nobody that the file describes. */
  | "names-nobody"
  /** A kind of record that says nothing of parties or work (`params.kind`). */
  | "no-parties-in-it"
  /** A field that the dossier has no place for (`params.field`). */
  | "no-place-for-field"
  /** A value that is none of what the field takes (`params.field`). */
  | "value-not-taken"
  /** The same record stands in the file once more, and earlier or older ones are left. */
  | "repeated"
  /** A relation of which the file names one side only, or both as the same. */
  | "names-one-only"
  /** A kind of record (`params.kind`) that joins parties and says nothing of work, money or power between them. */
  | "no-work-in-it"
  /** The answer to a question left it out. */
  | "left-by-answer"
  /** A party that no record describes: only another record names it, and so it was made. Nothing is lost. */
  | "made-of-reference"
  /** It was withdrawn, cancelled or never came into force (`params.status`). */
  | "not-in-force"
  /** It made an offer and did not get the work. */
  | "lost-bid"
  /** A party with no part in the work that the file tells of (`params.roles`). */
  | "no-part-in-work"
  /** Only documents of the file name it, as the writer of a message or as mentioned. */
  | "only-mentioned"
  /** The file only says where it can be read. */
  | "only-linked"
  /** A line or a value that is none of the format, among others that are. */
  | "not-of-the-format"
  /** A field that the file uses without declaring it (`params.field`), told once; it was read by its id. */
  | "undeclared"
  /** An amount for several things together, which belongs to none of them alone. */
  | "amount-of-several"
  /** The format of a dossier does not take it as it stands. */
  | "has-errors"
  /** A record lacks what it must say (`params.field`). */
  | "needs-field"
  /** The row or column is hidden. */
  | "hidden"
  /** A sheet of which no column is understood. */
  | "unknown-sheet"
  /** A formula gave an error instead of a value (`params.field`). */
  | "error-value"
  /** A formula whose result the file does not have (`params.field`). */
  | "formula-without-value"
  /** Numbers that can be day and month in both orders (`params.field`). */
  | "ambiguous-date"
  /** A day of which no year is told (`params.field`). */
  | "date-without-year"
  /** The same row stands in the file before. */
  | "same-row"
  /** An earlier row says another value of the same (`params.field`). */
  | "second-value"
  /** Two parties have the name; the first was taken. */
  | "two-of-name"
  /** Words or a page without the source that they are from (`params.field`). */
  | "no-source-for-words"
  /** It came in, and is to be compared with its source: the passage stood in an address. */
  | "compare-quote"
  /** A party said to be not placed, and a link places it. */
  | "placed-by-link"
  /** A quotation mark is not closed: what follows may stand in a wrong cell. */
  | "open-quotation-mark"
  /** A column of which it is not known what it holds (`params.field`). */
  | "column-not-read"
  /** Cells so far to the right that nothing is read of them (`params.count`). */
  | "too-far-out"
  /** A file among others that is not read with them (`params.file`). */
  | "file-not-read";

/** What is asked once for a file. */
export type QuestionCode =
  /** The file does not say in which direction work passes (`undirected` records). */
  | "direction"
  /** A type of link of the file, in its own word (`params.word`), is which of ours? */
  | "link-type"
  /** What passes between two parties, where the file says nothing of it. */
  | "no-link-type"
  /** A kind of party of the file, in its own word (`params.word`), is which of ours? */
  | "party-kind"
  /** What the parties are, where the file says nothing of it. */
  | "no-party-kind"
  /** What a payment of the file is for, of our kinds of money. */
  | "money-kind"
  /** Where a case stands of which the file gives no end. */
  | "case-status"
  /** The company that a list of its suppliers is of; any name, or none. */
  | "buyer"
  /** Does whoever runs the tender (`params.name` the first) give the work, where no buyer is named? */
  | "procuring-buyer"
  /** A word in the place of a code (`params.word`, in the column `params.field`). */
  | "word"
  /** What a sheet is (`params.sheet`): the name of a list, or "none". */
  | "sheet-is"
  /** Which row of a sheet (`params.sheet`) has the headings; 0 for none. */
  | "head-row"
  /** What a column (`params.heading`, of `params.sheet`) holds. */
  | "column-is"
  /** Are rows and columns that are hidden (in `params.sheet`) taken? */
  | "hidden"
  /** Does the value of merged cells hold for each of their rows? */
  | "merged"
  /** What is taken where rows do not say it (`params.field`). */
  | "missing"
  /** What kind of party somebody is (`params.name`). */
  | "kind-of"
  /** What a party is called in public whose name (`params.name`) must not be published. */
  | "public-name"
  /** What the dossier is called, where nothing that comes in says it; any text. */
  | "dossier-title"
  /** What a table (`params.file`) is called as the source of its rows; any text. */
  | "table-title"
  /** In which order day and month stand. */
  | "day-order"
  /** Which sign stands before decimals. */
  | "decimals"
  /** In which encoding a text is written. */
  | "encoding"
  /** Which of several formats a file is in, where it could be each (`params.formats`). */
  | "format";

/** Why nothing of a file could be read. */
export type RefusalOfFile =
  /** No format is known in which this could be written. */
  | "unknown-format"
  /** What is in it is surely of several formats at once (`params.formats`). */
  | "several-formats"
  /** It begins as the format does and is damaged at the place. */
  | "damaged"
  /** A text that is no table: a graph, a bibliography, lines of our own, or words (`params.kind`). */
  | "no-table"
  /** It is locked with a password. */
  | "encrypted"
  /** It is, or would be when unpacked, larger than `params.limit` (bytes or records, `params.unit`). */
  | "too-large"
  /** It has none of what the format is about (`params.kinds`). */
  | "nothing-in-it"
  /** A newer version of the format wrote it. */
  | "newer-version"
  /** A spreadsheet of another kind than those that are read (`found`). */
  | "other-spreadsheet";
