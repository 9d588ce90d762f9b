import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OfflineNotice } from "@/app/_components/shell/offline-notice";
import { ToastRegion } from "@/app/_components/ui/toast-region";

type PageFrameProps = { readonly children: ReactNode };

/** What every page begins and ends with: the way past the navigation, and where confirmations appear. */
export const PageFrame = ({ children }: PageFrameProps) => {
  const words = useTranslations("common");

  return (
    <>
      <a className="skip" href="#main">
        {words("skip")}
      </a>
      {children}
      <OfflineNotice />
      <ToastRegion />
    </>
  );
};
