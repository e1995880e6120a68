import type { Money } from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import { isLive } from "../lens.ts";

/** Money that is live, real and not merely planned. */
export const liveMoneyIn = ({ chosen, file, focus }: Chain): readonly Money[] =>
  file.dossier.money.filter(money => !money.planned && isLive(money, focus, chosen));
