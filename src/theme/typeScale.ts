/**
 * The sizes of type, for every style sheet: `font-size: var(--type-small)`. A sheet has no other. The chain view has the
 * sizes that its layout measures besides (`chainType`).
 * Sizes in `rem` are of the root's size, which a page has of its own: 17 px, in an article 16, in a narrow one 14.5. No
 * text is smaller than 12 px on a screen.
 */
export const typeScale = {
  /** What is drawn beside a sign, whatever the page's own size is. */
  mark: "12px",
  /** Tags, numbers in a margin. */
  label: "0.75rem",
  /** Sources, conditions, what explains a control. */
  note: "0.8rem",
  /** Facts below a name, tables, buttons. */
  small: "0.88rem",
  /** Quotes, fields, what is said at length beside a picture. */
  text: "0.94rem",
  body: "1rem",
  /** A standfirst, the heading of a part. */
  lead: "1.1rem",
  /** The name of what is chosen. */
  head: "1.25rem",
  /** The heading of a section. */
  heading: "1.5rem",
  /** The title of a page whose name is long, and of an article's picture. */
  "title-long": "clamp(1.3rem, 1rem + 1vw, 1.75rem)",
  title: "clamp(1.6rem, 1.2rem + 1.2vw, 2rem)",
  /** The title of a page that is read like a paper. */
  display: "clamp(1.9rem, 1.3rem + 2.6vw, 3.2rem)",
  /** Of what stands beside larger words in the same line. */
  beside: "0.9em",
  /** A number above the line. */
  raised: "0.68em",
  /** On paper: tables and lists of sources, and the tables of many duties. */
  "paper-small": "8.5pt",
  "paper-dense": "6pt",
} as const;
