import { useTranslations } from "next-intl";
import { Logo } from "@/app/_components/shell/logo";
import { AppLink } from "@/app/_components/ui/app-link";

/** The foot of the public pages; it names only what exists. */
export const PublicFooter = () => {
  const words = useTranslations("shell.footer");

  return (
    <footer className="pf">
      <div className="pf-in">
        <div>
          <Logo />
          <p className="sm muted pf-about">{words("about")}</p>
        </div>
        <nav aria-label={words("companies")}>
          <b>{words("companies")}</b>
          <AppLink href="/#estimate">{words("estimate")}</AppLink>
          <AppLink href="/#covered">{words("covered")}</AppLink>
          <AppLink href="/#how">{words("how")}</AppLink>
        </nav>
        <nav aria-label={words("everyone")}>
          <b>{words("everyone")}</b>
          <AppLink href="/accessibility">{words("accessibility")}</AppLink>
          <AppLink href="/privacy">{words("privacy")}</AppLink>
        </nav>
      </div>
    </footer>
  );
};
