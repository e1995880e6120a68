import { type Both, both, type Limit } from "../../model/index.ts";
import { type Key, type Language, label, say, sayDate, sayFloor } from "../../text/index.ts";
import { compareCount } from "./compareFinding.ts";
import type { CompareScene } from "./compareScene.ts";
import { countriesWords, originsWords } from "./spanWords.ts";

const where = ([left, right]: Both<boolean>): string => (left && right ? "both" : left ? "left" : "right");

export function limitWords(language: Language, limit: Limit): string {
  const dated = (dates: Both<string | null>) =>
    both(dates, date => (date === null ? say(language, "view.compare.undated") : sayDate(language, date)));
  const tell = (key: Key, [first, second]: Both<string>) => say(language, key, { first, second });
  switch (limit.code) {
    case "self":
    case "short":
      return say(language, `view.compare.limit.${limit.code}`);
    case "no-workers":
    case "left-out":
      return say(language, `view.compare.limit.${limit.code}`, { where: where(limit.of) });
    case "dates":
    case "known":
      return tell(`view.compare.limit.${limit.code}`, dated(limit.dates));
    case "planes":
      return tell(
        "view.compare.limit.planes",
        both(limit.planes, plane => label(language, "planes", plane)),
      );
    case "floors":
      return tell(
        "view.compare.limit.floors",
        both(limit.floors, floor =>
          floor === null ? say(language, "view.compare.limit.floors.all") : sayFloor(language, floor),
        ),
      );
    case "countries":
      return tell(
        "view.compare.limit.countries",
        both(limit.countries, codes => countriesWords(language, codes)),
      );
    case "verification": {
      const [firstWeakest, secondWeakest] = both(limit.weakest, code => label(language, "verifications", code));
      const [firstOrigins, secondOrigins] = both(limit.origins, count => originsWords(language, count));
      return say(language, "view.compare.limit.verification", {
        firstWeakest,
        secondWeakest,
        firstOrigins,
        secondOrigins,
      });
    }
    case "unplaced":
      return say(language, "view.compare.limit.unplaced", { where: where(both(limit.unplaced, one => one !== null)) });
    case "one-sided": {
      const { first, second } = limit;
      return say(language, "view.compare.limit.one-sided", { count: first + second, first, second });
    }
    case "open":
      return say(language, "view.compare.limit.open", { count: limit.count });
    case "readings": {
      const [first, second] = limit.counts;
      return say(language, "view.compare.limit.readings", { first, second });
    }
  }
}

/** How to read it, on how much it rests, and everything that it cannot show. */
export function limitLines(scene: CompareScene): readonly string[] {
  const { request, comparison } = scene;
  const { language } = request;
  return [
    ...(comparison.isSelf ? [] : [compareCount(scene), say(language, "view.compare.limit.scale")]),
    ...comparison.limits.map(limit => limitWords(language, limit)),
  ];
}
