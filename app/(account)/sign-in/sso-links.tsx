import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_components/ui/link-button";
import type { SsoChoice } from "@/lib/identity/queries/get-sso";

type SsoLinksProps = { readonly choices: readonly SsoChoice[]; readonly back: string | null };

/** The ways to the providers of single sign-on that this installation has. */
export const SsoLinks = ({ choices, back }: SsoLinksProps) => {
  const t = useTranslations("identity.sso");
  const returnTo = back ? `?back=${encodeURIComponent(back)}` : "";

  return choices.map(({ side, name }) => (
    <p key={side} className="sso-link">
      <LinkButton
        href={`/sign-in/sso/${side}${returnTo}`}
        plain
        full
        icon={side === "office" ? "building" : "users"}
      >
        {t(`signIn.${side}`, { name })}
      </LinkButton>
    </p>
  ));
};
