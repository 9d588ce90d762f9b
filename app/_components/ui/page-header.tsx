import type { ReactNode } from "react";

type PageHeaderProps = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Stands beside the title: the status of a claim. */
  readonly beside?: ReactNode;
  readonly actions?: ReactNode;
};

/** The one h1 of a page with what can be done there. */
export const PageHeader = ({ title, lead, beside, actions }: PageHeaderProps) => (
  <div className="page-h">
    <div className="grow">
      <div className="row wrap">
        <h1>{title}</h1>
        {beside}
      </div>
      {lead && <p className="page-lead">{lead}</p>}
    </div>
    {actions && <div className="page-acts">{actions}</div>}
  </div>
);
