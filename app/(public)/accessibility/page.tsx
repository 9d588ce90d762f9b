import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_components/ui/page-header";
import { publicMetadata } from "@/app/(public)/_components/public-metadata";

export const generateMetadata = async (): Promise<Metadata> => {
  const words = await getTranslations("public.accessibility");

  return publicMetadata("/accessibility", words("title"));
};

const tools = ["keyboard", "scripts", "zoom", "theme", "time", "colour"] as const;

const AccessibilityPage = async () => {
  const words = await getTranslations("public.accessibility");

  return (
    <main id="main" tabIndex={-1} className="page">
      <PageHeader title={words("title")} lead={words("lead")} />
      <div className="prose">
        <h2>{words("aim.title")}</h2>
        <p>{words("aim.text")}</p>
        <h2>{words("tools.title")}</h2>
        <ul>
          {tools.map((tool) => (
            <li key={tool}>{words(`tools.items.${tool}`)}</li>
          ))}
        </ul>
        <h2>{words("limits.title")}</h2>
        <p>{words("limits.text")}</p>
      </div>
    </main>
  );
};

export default AccessibilityPage;
