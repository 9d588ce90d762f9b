import "server-only";
import { refresh } from "next/cache";
import type { Failure, Result } from "@/lib/shared/result";

/** Renders the page anew when the act is done and the page stays: its lists show the change, its forms a new key. */
export const refreshed = <T, F extends Failure>(answer: Result<T, F>): Result<T, F> => {
  if (answer.ok) refresh();

  return answer;
};
