import "@/app/globals.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { headIcons } from "@/app/_components/failure-metadata";
import { readersTheme } from "@/app/_components/shell/reader-theme";
import { currentPerson } from "@/app/_server/actor";
import { SeeingBar } from "@/app/(account)/seeing/_components/seeing-bar";
import { fontVariables } from "@/app/fonts/fonts";

type RootLayoutProps = { readonly children: ReactNode };

export const generateMetadata = async (): Promise<Metadata> => {
  const words = await getTranslations("common");

  return {
    title: { default: words("product"), template: words("titleTemplate") },
    description: words("description"),
    // Amounts and claim numbers are no telephone numbers.
    formatDetection: { telephone: false, address: false, email: false },
    icons: headIcons(),
  };
};

/** Language and theme stand on `<html>` as the server sends it, so that nothing flashes. */
const RootLayout = async ({ children }: RootLayoutProps) => {
  const [locale, theme, signedIn] = await Promise.all([getLocale(), readersTheme(), currentPerson()]);
  const looker = signedIn?.person.seenBy;

  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme} className={fontVariables}>
      <body>
        {children}
        {looker ? <SeeingBar person={signedIn.person} looker={looker} /> : null}
      </body>
    </html>
  );
};

export default RootLayout;
