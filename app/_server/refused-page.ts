import "server-only";
import { headers } from "next/headers";
import { forbidden, notFound } from "next/navigation";
import { note } from "@/app/_server/note-acts";
import { pathHeader } from "@/app/_server/page-path";
import { fail } from "@/lib/shared/result";

/** Answers 404 to somebody who is signed in, for what is not there or not theirs, and leaves a line in the log. */
export const notThere = async (): Promise<never> => {
  await notePage("notThere");
  return notFound();
};

/** Answers 403 where the person's roles do not reach, and leaves a line in the log. */
export const areaClosed = async (): Promise<never> => {
  await notePage("areaClosed");
  return forbidden();
};

// What was searched for stays out of the log.
const notePage = async (code: string): Promise<void> => {
  const path = (await headers()).get(pathHeader)?.split("?")[0];
  return note("page", fail({ code }), path);
};
