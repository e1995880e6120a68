import { isolated } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import type { DossierPlace } from "../../page/address/place.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  /** Where each step leads, and what it is called. */
  readonly steps: readonly { readonly id: string; readonly title: string; readonly to: DossierPlace }[];
  readonly at: number;
};

/** All steps in a row, each as a bar that can be pressed. That of the step that is told fills as the reader scrolls. */
export function StepRow({ steps, at }: Props) {
  const { say } = useReader();
  return (
    <nav aria-label={say("story.all", { count: steps.length })}>
      <ol className="told-steps">
        {steps.map(({ id, title, to }, index) => (
          <li key={id}>
            <PageLink
              to={to}
              title={isolated(title)}
              className={index < at ? "is-told" : undefined}
              aria-current={index === at ? "step" : undefined}
            >
              <span className="sr">{say("story.step", { place: index + 1, title: isolated(title) })}</span>
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
