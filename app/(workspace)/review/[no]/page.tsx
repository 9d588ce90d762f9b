import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireOfficial } from "@/app/_server/actor";
import { notThere } from "@/app/_server/refused-page";
import { DecidedLine } from "@/app/(workspace)/review/[no]/_components/decided-line";
import { DocumentViewer } from "@/app/(workspace)/review/[no]/_components/document-viewer";
import { LinesPane } from "@/app/(workspace)/review/[no]/_components/lines-pane";
import { PaneTabs } from "@/app/(workspace)/review/[no]/_components/pane-tabs";
import { ReviewRegion } from "@/app/(workspace)/review/[no]/_components/review-region";
import { SidePane } from "@/app/(workspace)/review/[no]/_components/side-pane";
import { WorkspaceFooter } from "@/app/(workspace)/review/[no]/_components/workspace-footer";
import { WorkspaceHeader } from "@/app/(workspace)/review/[no]/_components/workspace-header";
import { mayEnter } from "@/lib/identity/domain/office-policy";
import { readWorkspaceAddress } from "@/lib/review/domain/workspace-address";
import { getReviewWorkspace, type ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";

type WorkspacePageProps = {
  readonly params: Promise<{ readonly no: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = async ({ params }: WorkspacePageProps): Promise<Metadata> => ({
  title: (await getTranslations("review.workspace"))("title", { number: (await params).no }),
});

/** Where an officer decides one claim: papers left, lines in the middle, what concerns the whole claim right. */
const WorkspacePage = async ({ params, searchParams }: WorkspacePageProps) => {
  const actor = await requireOfficial("review");
  const address = readWorkspaceAddress(await searchParams);
  const workspace = await getReviewWorkspace(actor, (await params).no, address.filters);
  if (!workspace) return notThere();
  const line = lineInFocus(workspace, address.line);
  const place = { ...address, line: line?.position ?? 0 };
  const words = await getTranslations("review.workspace");
  const props = { workspace, address: place, line };

  return (
    <main id="main" className="main workspace">
      <WorkspaceHeader workspace={workspace} address={place} />
      <PaneTabs workspace={workspace} address={place} />
      <ReviewRegion
        label={words("region")}
        pane={address.pane}
        place={`${place.line}/${address.form ?? ""}`}
        paper={address.doc}
      >
        {address.done > 0 && <DecidedLine {...props} done={address.done} />}
        <div className="wb">
          <DocumentViewer {...props} />
          <LinesPane {...props} />
          <SidePane {...props} />
        </div>
        <WorkspaceFooter {...props} maySign={mayEnter(actor, "signature")} />
      </ReviewRegion>
    </main>
  );
};

export default WorkspacePage;

/** The line asked for; otherwise the first that nobody has decided, or the first. */
const lineInFocus = ({ lines }: ReviewWorkspace, position: number) =>
  lines.find((line) => line.position === position) ??
  lines.find(({ verdict }) => verdict === null) ??
  lines[0] ??
  null;
