import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataTable, Td, Th } from "@/app/_components/ui/data-table";
import { PageHeader } from "@/app/_components/ui/page-header";
import { publicMetadata } from "@/app/(public)/_components/public-metadata";
import { localeCookie, themeCookie } from "@/lib/i18n/locale";

export const generateMetadata = async (): Promise<Metadata> => {
  const words = await getTranslations("public.privacy");

  return publicMetadata("/privacy", words("title"));
};

const cookies = [
  { name: localeCookie, purpose: "locale", kept: "year" },
  { name: themeCookie, purpose: "theme", kept: "year" },
  { name: "meridian.session", purpose: "session", kept: "untilSignOut" },
] as const;

const PrivacyPage = async () => {
  const words = await getTranslations("public.privacy");

  return (
    <main id="main" tabIndex={-1} className="page">
      <PageHeader title={words("title")} lead={words("lead")} />
      <div className="prose">
        <h2>{words("cookies.title")}</h2>
        <p>{words("cookies.none")}</p>
      </div>
      <div className="mt-4 max-w-form">
        <DataTable caption={words("cookies.caption")} framed stack>
          <thead>
            <tr>
              <Th>{words("cookies.name")}</Th>
              <Th>{words("cookies.purpose")}</Th>
              <Th>{words("cookies.kept")}</Th>
            </tr>
          </thead>
          <tbody>
            {cookies.map((cookie) => (
              <tr key={cookie.name}>
                <Th scope="row">
                  <span className="code">{cookie.name}</span>
                </Th>
                <Td wide>{words(`cookies.${cookie.purpose}`)}</Td>
                <Td wide>{words(`cookies.${cookie.kept}`)}</Td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </div>
      <div className="prose">
        <h2>{words("claims.title")}</h2>
        <p>{words("claims.text")}</p>
        <h2>{words("letters.title")}</h2>
        <p>{words("letters.text")}</p>
        <h2>{words("keeping.title")}</h2>
        <p>{words("keeping.text")}</p>
      </div>
    </main>
  );
};

export default PrivacyPage;
