import { moneyFigureOf } from "../../../views/index.ts";
import { FigureStage } from "../figures/FigureStage.tsx";

/** What each party is known to pay, and what of it is shown to reach the workers. */
export const MoneyView = () => <FigureStage figureOf={moneyFigureOf} />;
