import type { ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Icon } from "@/app/_components/ui/icon";

/** What every field of a form has. All texts come translated. */
export type FieldProps = {
  /** Unique on the page; the error summary links to it. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** A remark behind the label: «необязательно», or where the value was found. */
  readonly note?: ReactNode;
  readonly className?: string;
};

/** The attributes that tie a control to its label, hint and error. */
export type FieldWiring = {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

type FieldFrameProps = FieldProps & { readonly children: (wiring: FieldWiring) => ReactNode };

/** Label above, hint, error, control: in the order they are read. The control comes as a function of its wiring. */
export const Field = ({ id, label, hint, error, note, className, children }: FieldFrameProps) => (
  <div className={classNames("field", Boolean(error) && "err", className)}>
    <div className="field-l">
      <label htmlFor={id}>{label}</label>
      {note && <span className="field-note">{note}</span>}
    </div>
    {hint && (
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
    {error && <FieldError id={id}>{error}</FieldError>}
    {children(wiringOf({ id, hint, error }))}
  </div>
);

type FieldErrorProps = { readonly id: string; readonly children: ReactNode };

/** The sentence beside a field that says what to do. */
export const FieldError = ({ id, children }: FieldErrorProps) => (
  <p className="error" id={`${id}-error`}>
    <Icon name="alert" />
    <span>{children}</span>
  </p>
);

/** The aria attributes of a control with these texts. */
export const wiringOf = ({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">): FieldWiring => {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");

  return { id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined };
};
