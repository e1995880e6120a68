import { useMemo } from "react";
import { type WholePicture, wholePicture } from "../views/index.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** The picture with nothing folded, as the reader asks for it: what is told as text. */
export function useWhole(): WholePicture {
  const { language, query } = useReader();
  const { group, inquiry, narrator, plane } = useTold();
  const { link, party } = query;
  const duty = query.duty !== null && inquiry.file.duties.includes(query.duty) ? query.duty : null;
  return useMemo(
    () => wholePicture({ inquiry, narrator, language, group, plane, duty, party, link }),
    [inquiry, narrator, language, group, plane, duty, party, link],
  );
}
