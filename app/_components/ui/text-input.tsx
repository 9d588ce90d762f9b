import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/app/_components/ui/class-names";
import { Field, type FieldProps } from "@/app/_components/ui/field";

type TextInputProps = Omit<ComponentProps<"input">, "id" | "className"> &
  FieldProps & {
    readonly name: string;
    /** `figures` right-aligned tabular digits, `code` monospaced identifiers. */
    readonly look?: "text" | "figures" | "code";
    /** Stands inside the field after the value: ₽, EUR. */
    readonly unit?: ReactNode;
  };

/** A field of one line. */
export const TextInput = ({
  id,
  label,
  hint,
  error,
  note,
  className,
  look = "text",
  unit,
  type = "text",
  ...control
}: TextInputProps) => (
  <Field id={id} label={label} hint={hint} error={error} note={note} className={className}>
    {(wiring) => {
      const input = (
        <input
          {...control}
          {...wiring}
          type={type}
          className={classNames(!unit && "input", look !== "text" && look)}
        />
      );

      return unit ? (
        <div className="input input-box">
          {input}
          <span className="unit">{unit}</span>
        </div>
      ) : (
        input
      );
    }}
  </Field>
);
