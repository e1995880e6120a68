import { Fragment } from "react";
import { type MarkdownPart, markdownOf } from "../../text/index.ts";

function Part({ part }: { readonly part: MarkdownPart }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "emphasis":
      return <em>{part.text}</em>;
    case "strong":
      return <strong>{part.text}</strong>;
    case "link":
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer">
          {part.text}
        </a>
      );
  }
}

/** Text of a file with its emphasis and links; no HTML is read in it. */
export function MarkdownText({ text }: { readonly text: string }) {
  return markdownOf(text).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no ids, and their order is the text's
    <p key={index}>
      {paragraph.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={place}>
          <Part part={part} />
        </Fragment>
      ))}
    </p>
  ));
}
