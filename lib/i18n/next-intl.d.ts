import type { Locale as ReaderLocale } from "@/lib/i18n/locale";

declare module "next-intl" {
  interface AppConfig {
    Locale: ReaderLocale;
  }
}
