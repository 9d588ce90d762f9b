import { z } from "zod";
import { isUuid } from "@/lib/shared/ids";

/** One of a list that a form offers; nothing chosen is said as an empty field, since nobody can type a wrong one. */
export const choiceField = <T extends string>(choices: readonly T[]) =>
  z.custom<T>((value) => choices.some((choice) => choice === value), "required");

/** The id of something that a form offers. */
export const idField = () =>
  z.custom<string>((value) => typeof value === "string" && isUuid(value), "required");
