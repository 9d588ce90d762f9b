import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/app/_components/missing-page";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";

export const generateMetadata = async (): Promise<Metadata> => {
  const words = await getTranslations("errors.notFound");

  return { title: words("title") };
};

/** For addresses outside of every area; an area shows the same inside its own frame. */
const NotFound = async () => (
  <PublicShell theme={await readersTheme()} account={null}>
    <MissingPage />
  </PublicShell>
);

export default NotFound;
