import type { Key } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props<Order extends string> = {
  readonly orders: readonly (readonly [order: Order, words: Key])[];
  readonly chosen: Order;
  readonly onChoose: (order: Order) => void;
};

/** The choice of the order of a table. */
export function OrderChoice<Order extends string>({ orders, chosen, onChoose }: Props<Order>) {
  const { say } = useReader();
  return (
    <p className="order-choice">
      <span>{say("table.order")}</span>
      {orders.map(([order, words]) => (
        <button
          key={order}
          type="button"
          className="quiet-button"
          aria-pressed={order === chosen}
          onClick={() => onChoose(order)}
        >
          {say(words)}
        </button>
      ))}
    </p>
  );
}
