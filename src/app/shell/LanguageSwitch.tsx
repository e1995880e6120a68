import { languages } from "../../text/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { usePlace } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";

/** Links to the same page in each other language, each written in that language. */
export function LanguageSwitch() {
  const { language, say } = useReader();
  const place = usePlace();
  return (
    <nav aria-label={say("page.languages")}>
      <ul className="languages">
        {languages.map(
          ({ code, name }) =>
            code !== language && (
              <li key={code}>
                <PageLink to={{ ...place, language: code }} lang={code} hrefLang={code}>
                  {name}
                </PageLink>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
