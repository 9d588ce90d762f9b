import type { ComponentProps } from "react";
import { Field, type FieldProps } from "@/app/_components/ui/field";

/** One choice of a list. */
export type SelectOption = { readonly value: string; readonly label: string; readonly disabled?: boolean };

type SelectProps = Omit<ComponentProps<"select">, "id" | "className" | "children"> &
  FieldProps & {
    readonly name: string;
    readonly options: readonly SelectOption[];
    /** The first, empty choice: `common.choose`. */
    readonly placeholder?: string;
  };

/** A choice of one from a list; the browser's own list, so that it works everywhere. */
export const Select = ({
  id,
  label,
  hint,
  error,
  note,
  className,
  options,
  placeholder,
  ...control
}: SelectProps) => (
  <Field id={id} label={label} hint={hint} error={error} note={note} className={className}>
    {(wiring) => (
      <span className="select-box">
        <select {...control} {...wiring} className="input">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    )}
  </Field>
);
