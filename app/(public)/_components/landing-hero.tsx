import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Globe } from "@/app/(public)/_components/globe";
import { formatPercent } from "@/lib/i18n/format";

type LandingHeroProps = {
  /** The best rate of the programme in force, in basis points; `null` without a programme. */
  readonly bestRate: number | null;
  /** The workplace of whoever is signed in; `null` for visitors. */
  readonly home: string | null;
  /** The estimate, or why there is none yet. */
  readonly children: ReactNode;
};

/** The promise and the estimate. */
export const LandingHero = ({ bestRate, home, children }: LandingHeroProps) => {
  const words = useTranslations("public");
  const locale = useLocale();

  return (
    <section className="landing-hero">
      <Globe />
      <div className="hero-in">
        <div>
          <h1>{words("title")}</h1>
          <p className="lead">
            {bestRate === null
              ? words("leadWithoutProgramme")
              : words("lead", { rate: formatPercent(bestRate, locale) })}
          </p>
          <div className="hero-acts">
            <LinkButton href={home ?? "/sign-in"} variant="primary" iconEnd="arrow">
              {words(home ? "continue" : "start")}
            </LinkButton>
            {!home && <span className="sm muted">{words("startHint")}</span>}
          </div>
        </div>
        {children}
      </div>
    </section>
  );
};
