import "server-only";
import { cookies } from "next/headers";
import { resolveTheme, type Theme, themeCookie } from "@/lib/i18n/locale";

/** The theme the reader asked for; the shells show it, the root layout writes it on `<html>`. */
export const readersTheme = async (): Promise<Theme> => {
  const jar = await cookies();

  return resolveTheme(jar.get(themeCookie)?.value);
};
