import { useLocale } from "next-intl";
import { AppLink } from "@/app/_components/ui/app-link";
import { Icon } from "@/app/_components/ui/icon";

type ClaimBarProps = {
  readonly number: string;
  readonly company: { readonly nameRu: string; readonly nameEn: string };
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
};

/** The head of a page about one claim: the way back, what is done here, and with which claim. */
export const ClaimBar = ({ number, company, title, back }: ClaimBarProps) => {
  const locale = useLocale();

  return (
    <header className="claim-bar">
      <AppLink href={back.href} className="iconbtn bordered" aria-label={back.label}>
        <Icon name="prev" />
      </AppLink>
      <div>
        <h1>{title}</h1>
        <p className="xs subtle">
          <span className="code">{number}</span> {locale === "ru" ? company.nameRu : company.nameEn}
        </p>
      </div>
    </header>
  );
};
