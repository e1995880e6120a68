import { createContext, type ReactNode, useContext } from "react";

/** How deep the headings of parts stand: under a heading of the page, or of the panel. */
export const HeadingLevel = createContext<3 | 4>(4);

type Props = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** For the style sheet. */
  readonly name?: string;
};

/** A part of what is told of one thing, with its heading at the level of the place it stands in. */
export function TitledPart({ title, children, name }: Props) {
  const Heading = `h${useContext(HeadingLevel)}` as const;
  return (
    <div className={name === undefined ? "part" : `part part-${name}`}>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
