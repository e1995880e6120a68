import { type DutyMaterial, type GroupTrace, hasMaterial, toldTrace } from "../model/index.ts";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { VerdictWords } from "./VerdictWords.tsx";

/** Who answers, where a verdict names somebody: two names at most, and how many more. */
function Answerers({ trace }: { readonly trace: GroupTrace }) {
  const { say } = useReader();
  const { inquiry, narrator } = useTold();
  if (trace.verdict !== "answered" && trace.verdict !== "answered-outside") return null;
  const { holders, sharers, outside } = toldTrace(inquiry, trace);
  const names = (trace.verdict === "answered" ? [...holders, ...sharers] : outside).map(narrator.name);
  const [first = "", second = ""] = names;
  return <span className="who">{say("page.who", { count: names.length, first, second, more: names.length - 2 })}</span>;
}

/** One verdict of the table. It leads to what it rests on, where there is anything to rest on. */
export function VerdictCell({ material }: { readonly material: DutyMaterial }) {
  const { query } = useReader();
  const { trace } = material;
  const { duty, plane } = trace;
  if (!hasMaterial(material))
    return (
      <span className="unwritten">
        <VerdictWords trace={trace} />
      </span>
    );
  return (
    <div>
      <PageLink to={{ ...query, plane, duty }} opens={`duty-${duty}`}>
        <VerdictWords trace={trace} />
      </PageLink>
      <Answerers trace={trace} />
    </div>
  );
}
