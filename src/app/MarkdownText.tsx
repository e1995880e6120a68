import { type MarkdownPart, markdownOf } from "../text/index.ts";

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
        <a href={part.href} rel="noopener noreferrer">
          {part.text}
        </a>
      );
  }
}

/** Markdown of a file as elements: no HTML is ever made from it. */
export function MarkdownText({ text }: { readonly text: string }) {
  return markdownOf(text).map((parts, paragraph) => (
    // biome-ignore-start lint/suspicious/noArrayIndexKey: a text has no other keys than its places
    <p key={paragraph}>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </p>
    // biome-ignore-end lint/suspicious/noArrayIndexKey: a text has no other keys than its places
  ));
}
