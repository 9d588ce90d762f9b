import { getTranslations } from "next-intl/server";
import { StatePage } from "@/app/_components/state-page";
import { LinkButton } from "@/app/_components/ui/link-button";

/** Missing and forbidden look alike: what one may not see does not exist. */
export const MissingPage = async () => {
  const words = await getTranslations("errors.notFound");

  return (
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
  );
};
