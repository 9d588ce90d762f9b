import type { ComponentProps } from "react";
import { Field, type FieldProps } from "@/app/_components/ui/field";

type TextareaProps = Omit<ComponentProps<"textarea">, "id" | "className"> &
  FieldProps & { readonly name: string };

/** A field of several lines; grows with its text where the browser can. */
export const Textarea = ({
  id,
  label,
  hint,
  error,
  note,
  className,
  rows = 3,
  ...control
}: TextareaProps) => (
  <Field id={id} label={label} hint={hint} error={error} note={note} className={className}>
    {(wiring) => <textarea {...control} {...wiring} rows={rows} className="input" />}
  </Field>
);
