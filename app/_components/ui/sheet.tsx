import { type ReactNode, useId } from "react";
import { classNames } from "@/app/_components/ui/class-names";

type SheetProps = {
  readonly title?: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** Stands opposite the title: a link, a legend, a small button. */
  readonly aside?: ReactNode;
  /** Without inner margins: for a table or a list that reaches the edges. */
  readonly flush?: boolean;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A white sheet: one subject with its heading. */
export const Sheet = ({
  title,
  headingLevel = 2,
  aside,
  flush = false,
  id,
  className,
  children,
}: SheetProps) => {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const isPadded = !flush;

  return (
    <section
      id={id}
      className={classNames("sheet", flush && "flush", className)}
      aria-labelledby={title ? titleId : undefined}
    >
      {title && (
        <div className={classNames("sheet-h", isPadded && "open")}>
          <Heading id={titleId} className="sheet-title">
            {title}
          </Heading>
          {aside}
        </div>
      )}
      {isPadded ? (
        <div className={classNames("sheet-b", Boolean(title) && "after-title")}>{children}</div>
      ) : (
        children
      )}
    </section>
  );
};
