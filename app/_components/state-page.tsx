import type { ReactNode } from "react";
import { EmptyState } from "@/app/_components/ui/empty-state";
import type { IconName } from "@/app/_components/ui/icon-names";

type StatePageProps = {
  readonly icon: IconName;
  readonly tone?: "subtle" | "bad";
  /** 404, 403: shown large above the sentence. */
  readonly code?: string;
  readonly title: ReactNode;
  readonly action: ReactNode;
  readonly children: ReactNode;
};

/** A page that has only one thing to say, and the way on. */
export const StatePage = ({ icon, tone, code, title, action, children }: StatePageProps) => (
  <main id="main" tabIndex={-1} className="state-page">
    {code && (
      <p className="big-code" aria-hidden="true">
        {code}
      </p>
    )}
    <EmptyState icon={icon} tone={tone} title={title} headingLevel={1} action={action}>
      {children}
    </EmptyState>
  </main>
);
