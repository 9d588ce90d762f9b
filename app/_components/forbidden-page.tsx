import { getTranslations } from "next-intl/server";
import { StatePage } from "@/app/_components/state-page";
import { LinkButton } from "@/app/_components/ui/link-button";

/** For a whole workplace that a role does not have; a single record that one may not see answers 404. */
export const ForbiddenPage = async () => {
  const words = await getTranslations("errors.forbidden");

  return (
    <StatePage
      icon="lock"
      code="403"
      title={words("title")}
      action={<LinkButton href="/">{words("action")}</LinkButton>}
    >
      <p>{words("text")}</p>
    </StatePage>
  );
};
