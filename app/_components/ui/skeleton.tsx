import { VisuallyHidden } from "@/app/_components/ui/visually-hidden";

type SkeletonProps = {
  readonly rows?: number;
  /** `common.loading`, for those who do not see the bars. */
  readonly label: string;
};

/** Grey rows in place of a list that takes longer than 300 ms. */
export const Skeleton = ({ rows = 3, label }: SkeletonProps) => (
  <div role="status" className="sk-list">
    <VisuallyHidden>{label}</VisuallyHidden>
    {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
      <div key={row} className="sk-row" aria-hidden="true">
        <i className="sk" />
        <i className="sk" />
        <i className="sk" />
      </div>
    ))}
  </div>
);
