import { useTranslations } from "next-intl";
import { AppLink } from "@/app/_components/ui/app-link";
import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";

type LogoProps = {
  readonly href?: string;
  /** The mark alone, where the rail is narrow. */
  readonly markOnly?: boolean;
};

/** The mark and the name, which lead home. */
export const Logo = ({ href = "/", markOnly = false }: LogoProps) => {
  const words = useTranslations("common");

  return (
    <AppLink className="logo" href={href}>
      <LogoMark />
      {markOnly ? (
        <VisuallyHidden>{words("home")}</VisuallyHidden>
      ) : (
        <span>
          {words("product")}
          <small>{words("tagline")}</small>
        </span>
      )}
    </AppLink>
  );
};

const LogoMark = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true">
    <circle className="mark-a" cx="13" cy="15" r="10" fill="none" strokeWidth="2.4" />
    <path
      className="mark-a"
      d="M13 5c4.6 4.8 4.6 15.2 0 20"
      fill="none"
      strokeWidth="2.4"
      strokeLinecap="round"
    />
    <circle className="mark-gap" cx="22.4" cy="5.6" r="4.6" />
    <circle className="mark-b" cx="22.4" cy="5.6" r="3.2" />
  </svg>
);
