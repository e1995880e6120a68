import { useReader } from "./useReader.ts";

export function Loading() {
  const { say } = useReader();
  return (
    <p className="loading" role="status">
      {say("page.loading")}
    </p>
  );
}
