import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { FieldError, wiringOf } from "@/app/_components/ui/field";

type CheckboxProps = Omit<ComponentProps<"input">, "id" | "type" | "className"> & {
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Drawn as a switch; only where the change takes effect at once. */
  readonly asSwitch?: boolean;
};

/** A yes or no. */
export const Checkbox = ({ id, label, hint, error, asSwitch = false, ...control }: CheckboxProps) => (
  <div className={classNames("field", Boolean(error) && "err")}>
    {error && <FieldError id={id}>{error}</FieldError>}
    <div className="check-row">
      <input
        {...control}
        {...wiringOf({ id, hint, error })}
        type="checkbox"
        role={asSwitch ? "switch" : undefined}
        className={asSwitch ? "switch" : "cb"}
      />
      <div className="grow">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
    </div>
  </div>
);
