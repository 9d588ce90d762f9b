const codeOf = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;

export const isNotFound = (error: unknown): boolean => codeOf(error) === "ENOENT";

export const isNoSpace = (error: unknown): boolean => ["ENOSPC", "EDQUOT"].includes(codeOf(error) ?? "");
