import type { ComponentProps } from "react";
import { PageLink } from "../address/PageLink.tsx";
import { useReader } from "./useReader.ts";

type Props = Omit<ComponentProps<typeof PageLink>, "aria-current"> & { readonly isChosen: boolean };

/** A link to one of several choices. The one that is chosen says so in its name: screen readers differ in what else they speak. */
export function ChoiceLink({ isChosen, children, ...rest }: Props) {
  const { say } = useReader();
  return (
    <PageLink {...rest} aria-current={isChosen ? "true" : undefined}>
      {children}
      {isChosen && <span className="sr">, {say("page.chosen")}</span>}
    </PageLink>
  );
}
