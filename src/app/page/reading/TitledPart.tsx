import { createContext, type ReactNode, useContext } from "react";

/** The level of the headings of parts: 3 under the heading of a page, 4 under that of a panel. */
export const HeadingLevel = createContext<3 | 4>(4);

type Props = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** A name for the style sheet. */
  readonly name?: string;
};

/** A part of what is said about one thing, with a heading of the level that fits its surroundings. */
export function TitledPart({ title, children, name }: Props) {
  const Heading = `h${useContext(HeadingLevel)}` as const;
  return (
    <div className={name === undefined ? "part" : `part part-${name}`}>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
