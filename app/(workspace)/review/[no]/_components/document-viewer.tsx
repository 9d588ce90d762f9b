import { useTranslations } from "next-intl";
import { AppLink } from "@/app/_components/ui/app-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Icon } from "@/app/_components/ui/icon";
import { Tag } from "@/app/_components/ui/tag";
import { PageView } from "@/app/(workspace)/review/[no]/_components/page-view";
import { documentsFor } from "@/lib/review/domain/document-order";
import { turns, type WorkspaceAddress, workspaceQuery, zooms } from "@/lib/review/domain/workspace-address";
import type { ReviewWorkspace } from "@/lib/review/queries/get-review-workspace";
import type { WorkspaceLine } from "@/lib/review/queries/workspace-lines";

type ViewerProps = {
  readonly workspace: ReviewWorkspace;
  readonly address: WorkspaceAddress;
  readonly line: WorkspaceLine | null;
};

type Document = ReviewWorkspace["documents"][number];

/** The papers beside the lines: those of the line in focus first, as images of their pages. */
export const DocumentViewer = ({ workspace, address, line }: ViewerProps) => {
  const words = useTranslations("review.viewer");
  const documents = documentsFor(workspace.documents, line?.id ?? null);
  const at = Math.min(Math.max(address.doc, 1), documents.length) - 1;
  const document = documents[at];
  if (!document) {
    return (
      <section className="viewer" aria-label={words("label")}>
        <EmptyState icon="docs" title={words("none")}>
          {words("noneHint")}
        </EmptyState>
      </section>
    );
  }
  const href = (change: Parameters<typeof workspaceQuery>[1]) =>
    `/review/${workspace.claim.number}?${workspaceQuery(address, change)}`;

  return (
    <section
      className="viewer"
      aria-label={line ? words("ofLine", { position: line.position }) : words("label")}
    >
      <nav className="vt" aria-label={words("tabs")}>
        {documents.map((one, index) => (
          <AppLink
            key={`${one.id}-${one.lineId}`}
            href={href({ doc: index + 1, pane: "document" })}
            aria-current={index === at ? "true" : undefined}
            title={one.fileName}
            data-key={keyOf(index - at)}
            className={one.lineId === line?.id ? undefined : "other"}
          >
            <TabName document={one} workspace={workspace} line={line} />
          </AppLink>
        ))}
      </nav>
      <ViewerBar document={document} address={address} href={href} />
    </section>
  );
};

const keyOf = (step: number): string | undefined => {
  if (step === -1) return "documentBack";

  return step === 1 ? "documentOn" : undefined;
};

type TabNameProps = Pick<ViewerProps, "workspace" | "line"> & { readonly document: Document };

/** What paper it is; papers of other lines say of which. */
const TabName = ({ document, workspace, line }: TabNameProps) => {
  const kinds = useTranslations("evidenceKinds");
  const words = useTranslations("review.viewer");
  const owner = workspace.lines.find(({ id }) => id === document.lineId);
  const isNew = document.addedInVersion !== null && document.addedInVersion > 1;

  return (
    <>
      <span className="vt-n">
        {kinds.has(`${document.kind}.name` as never)
          ? kinds(`${document.kind}.name` as never)
          : document.kind}
      </span>
      {owner && owner.id !== line?.id && (
        <span className="subtle"> {words("line", { position: owner.position })}</span>
      )}
      {isNew && <Tag tone="agency">{words("new")}</Tag>}
      {document.isOpened && <Icon name="eye" label={words("opened")} />}
    </>
  );
};

type BarProps = {
  readonly document: Document;
  readonly address: WorkspaceAddress;
  readonly href: (change: Parameters<typeof workspaceQuery>[1]) => string;
};

const ViewerBar = ({ document, address, href }: BarProps) => {
  const words = useTranslations("review.viewer");
  const kinds = useTranslations("evidenceKinds");
  const page = Math.min(Math.max(address.page, 1), document.pages);
  const zoomAt = zooms.indexOf(address.zoom);
  const turned = turns[(turns.indexOf(address.turn) + 1) % turns.length] ?? 0;

  return (
    <PageView
      key={`${document.id}-${page}`}
      documentId={document.id}
      page={page}
      zoom={address.zoom}
      turn={address.turn}
      alt={words("pageOf", {
        name: kinds.has(`${document.kind}.name` as never)
          ? kinds(`${document.kind}.name` as never)
          : document.fileName,
        page,
      })}
      words={{
        zoomOut: words("zoomOut"),
        zoomIn: words("zoomIn"),
        turn: words("turn"),
        failed: words("failed"),
        download: words("download"),
      }}
      links={{
        zoomOut: href({ zoom: zooms[Math.max(0, zoomAt - 1)] }),
        zoomIn: href({ zoom: zooms[Math.min(zooms.length - 1, zoomAt + 1)] }),
        turn: href({ turn: turned }),
      }}
      pages={
        <span className="num row pages">
          {page > 1 && (
            <AppLink className="iconbtn" href={href({ page: page - 1 })} aria-label={words("pageBack")}>
              <Icon name="prev" />
            </AppLink>
          )}
          {words("page", { page, pages: document.pages })}
          {page < document.pages && (
            <AppLink className="iconbtn" href={href({ page: page + 1 })} aria-label={words("pageOn")}>
              <Icon name="next" />
            </AppLink>
          )}
        </span>
      }
    />
  );
};
