import { getTranslations } from "next-intl/server";
import { StatePage } from "@/app/_components/state-page";
import { LinkButton } from "@/app/_components/ui/link-button";
import { currentPerson } from "@/app/_server/actor";
import { homeOf } from "@/lib/identity/domain/home";

/** Missing and forbidden look alike: what one may not see does not exist. */
export const MissingPage = async () => {
  const [words, signedIn] = await Promise.all([getTranslations("errors.notFound"), currentPerson()]);

  return (
    <StatePage
      icon="search"
      code="404"
      title={words("title")}
      action={
        <LinkButton href={signedIn ? homeOf(signedIn.person) : "/"} variant="primary">
          {words("action")}
        </LinkButton>
      }
    >
      <p>{words("text")}</p>
    </StatePage>
  );
};
