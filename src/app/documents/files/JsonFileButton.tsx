import { useRef } from "react";

type Props = {
  readonly words: string;
  /** Given the file that was chosen; none where the reader chose none. */
  readonly onFile: (file: File | undefined) => Promise<unknown>;
};

/** A button that asks for one JSON file. The same file can be chosen again. */
export function JsonFileButton({ words, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="second" onClick={() => input.current?.click()}>
        {words}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={words}
        onChange={({ currentTarget }) => {
          void onFile(currentTarget.files?.[0]).finally(() => {
            currentTarget.value = "";
          });
        }}
      />
    </>
  );
}
