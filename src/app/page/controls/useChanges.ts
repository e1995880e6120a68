import { useDeferredValue, useRef } from "react";
import { memoizeLast, type Steps } from "../../../base/index.ts";
import { type Changes, changeSteps, type Inquiry, type PartyIndex } from "../../../model/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { startMaking } from "../slices/making.ts";
import { useMade } from "../slices/useMade.ts";

type ChangesById = ReadonlyMap<string, Changes>;
type Asked = { readonly inquiry: Inquiry; readonly group: PartyIndex | null };

function* changesById({ inquiry, group }: Asked): Steps<ChangesById> {
  const changes = group === null ? [] : yield* changeSteps(inquiry, group);
  return new Map(changes.map(one => [one.hypothesis, one]));
}

/** Kept beside the components: several ask for the same ones, and none has them anew when it comes back. */
const keptChanges = memoizeLast((asked: Asked) => startMaking(changesById(asked)));
const nothingYet: ChangesById = new Map();

/** What each reading that is not chosen would change for the chosen workers, by id; until that is known, what it was. */
export function useChanges(): ChangesById {
  // While a day slides, the picture is updated first.
  const { group, inquiry } = useDeferredValue(useDossier());
  const made = useMade(keptChanges({ inquiry, group }));
  const last = useRef(nothingYet);
  if (made !== null) last.current = made;
  return last.current;
}
