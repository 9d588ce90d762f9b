import { sqlStateOf } from "@/lib/platform/db/database-refusal";

type LoggedError = {
  readonly name: string;
  /** PostgreSQL's code, or that of Node or Prisma. */
  readonly code?: string;
  readonly message: string;
  readonly stack?: readonly string[];
  readonly cause?: LoggedError;
};

const mostCauses = 3;

/**
 * What the log keeps of an error: where it happened and of which kind, but nothing that a person has typed. Messages
 * of databases and parsers quote what they could not read, and a stack begins with the message.
 */
export const loggedError = (error: unknown, depth = 0): LoggedError => {
  if (!(error instanceof Error)) return { name: typeof error, message: "not an Error" };
  const cause = causeOf(error);
  const code = sqlStateOf(error) || ("code" in error ? error.code : undefined);
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : {}),
    message: withoutQuotations(error.message),
    stack: framesOf(error.stack ?? ""),
    ...(cause !== undefined && depth < mostCauses ? { cause: loggedError(cause, depth + 1) } : {}),
  };
};

/** Prisma keeps what the database said beside the error. */
const causeOf = (error: Error): unknown => {
  const meta = "meta" in error ? error.meta : undefined;
  const driver =
    typeof meta === "object" && meta !== null && "driverAdapterError" in meta
      ? meta.driverAdapterError
      : undefined;
  return error.cause ?? driver;
};

const longestMessage = 300;

const hidden = [
  // What a message quotes, whatever marks it quotes with; names of our own tables go with it, the stack names the place.
  /"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»|“[^”]*”/g,
  // Addresses of mail, and numbers as long as those of taxpayers and accounts; a SHA-256 names a file and stays.
  /\S+@\S+/g,
  /(?<![0-9a-f])\d{6,}(?![0-9a-f])/g,
];

/** A message of several lines tells its last line: the others are Prisma's picture of what it was called with. */
export const withoutQuotations = (message: string): string => {
  const line = message.trim().split("\n").at(-1) ?? "";
  return hidden.reduce((text, pattern) => text.replace(pattern, "…"), line).slice(0, longestMessage);
};

const framesOf = (stack: string): readonly string[] =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim().slice(3))
    .slice(0, 20);
