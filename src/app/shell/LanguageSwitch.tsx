import { languages } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { usePlace } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";

/** The same page in each language; each link is written in the language it leads to. */
export function LanguageSwitch() {
  const { language, say } = useReader();
  const place = usePlace();
  return (
    <nav aria-label={say("page.languages")}>
      <ul className="languages">
        {languages.map(({ code, name }) => (
          <li key={code}>
            <PageLink
              to={{ ...place, language: code }}
              lang={code}
              hrefLang={code}
              aria-current={code === language ? "true" : undefined}
            >
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
