import { getTranslations } from "next-intl/server";
import { StatePage } from "@/app/_components/state-page";
import { LinkButton } from "@/app/_components/ui/link-button";
import { currentPerson } from "@/app/_server/actor";
import { homeOf } from "@/lib/identity/domain/home";

/** For a whole workplace that a role does not have; a single record that one may not see answers 404. */
export const ForbiddenPage = async () => {
  const [words, signedIn] = await Promise.all([getTranslations("errors.forbidden"), currentPerson()]);

  return (
    <StatePage
      icon="lock"
      code="403"
      title={words("title")}
      action={<LinkButton href={signedIn ? homeOf(signedIn.person) : "/"}>{words("action")}</LinkButton>}
    >
      <p>{words("text")}</p>
    </StatePage>
  );
};
