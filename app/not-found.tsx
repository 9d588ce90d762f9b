import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/app/_components/shell/public-shell";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { StatePage } from "@/app/_components/state-page";
import { LinkButton } from "@/app/_components/ui/link-button";

export const generateMetadata = async (): Promise<Metadata> => {
  const words = await getTranslations("errors.notFound");

  return { title: words("title") };
};

/** Missing and forbidden look alike: what one may not see does not exist. */
const NotFound = async () => {
  const words = await getTranslations("errors.notFound");

  return (
    <PublicShell theme={await readersTheme()} account={null}>
      <StatePage
        icon="search"
        code="404"
        title={words("title")}
        action={
          <LinkButton href="/" variant="primary">
            {words("action")}
          </LinkButton>
        }
      >
        <p>{words("text")}</p>
      </StatePage>
    </PublicShell>
  );
};

export default NotFound;
