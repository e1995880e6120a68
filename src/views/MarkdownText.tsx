import { type MarkdownPart, markdownOf } from "../text/index.ts";

type Props = {
  readonly text: string;
  /** Where links open; set it to open them outside of a frame. */
  readonly target?: "_blank";
};

function MarkdownPartText({ part, target }: { readonly part: MarkdownPart; readonly target: Props["target"] }) {
  switch (part.kind) {
    case "text":
      return part.text;
    case "emphasis":
      return <em>{part.text}</em>;
    case "strong":
      return <strong>{part.text}</strong>;
    case "link":
      return (
        <a href={part.href} target={target} rel="noopener noreferrer">
          {part.text}
        </a>
      );
  }
}

/** Markdown of a file as elements. No HTML is ever made from it. */
export function MarkdownText({ text, target }: Props) {
  return markdownOf(text).map((parts, paragraph) => (
    // biome-ignore-start lint/suspicious/noArrayIndexKey: a text has no other keys than its places
    <p key={paragraph}>
      {parts.map((part, index) => (
        <MarkdownPartText key={index} part={part} target={target} />
      ))}
    </p>
    // biome-ignore-end lint/suspicious/noArrayIndexKey: a text has no other keys than its places
  ));
}
