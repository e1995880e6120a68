import { sayList } from "../text/index.ts";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Stands in no text: Unicode keeps it for private use. */
const MARK = "\ue000";

/** The duties that have no thread: nothing is written on them for these workers, in any plane. */
export function NothingWritten({ written }: { readonly written: readonly string[] }) {
  const { language, query, say } = useReader();
  const { group, inquiry, narrator } = useTold();
  const blank = inquiry.file.duties.filter(duty => !written.includes(duty));
  if (group === null || blank.length === 0) return null;
  // The list as the language joins it, with a link for each duty.
  const parts = sayList(
    language,
    blank.map((_, place) => `${MARK}${place}${MARK}`),
  ).split(MARK);
  return (
    <p id="nothing-written" className="nothing-written">
      <strong>{say("chain.duties.blank", { count: blank.length, total: inquiry.file.duties.length })}</strong>{" "}
      {parts.map((part, index) => {
        const duty = index % 2 === 1 ? blank[Number(part)] : undefined;
        return duty === undefined ? (
          part
        ) : (
          <PageLink
            key={duty}
            to={{ ...query, duty, party: null, link: null }}
            aria-current={query.duty === duty ? "true" : undefined}
          >
            {narrator.dutyLabel(duty)}
          </PageLink>
        );
      })}
    </p>
  );
}
