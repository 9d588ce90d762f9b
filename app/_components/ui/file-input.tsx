import type { ComponentProps } from "react";
import { Field, type FieldProps } from "@/app/_components/ui/field";

type FileInputProps = Omit<ComponentProps<"input">, "id" | "className" | "type"> &
  FieldProps & { readonly name: string };

/** A file of a plain multipart form; a client leaf may add drag and progress around it. */
export const FileInput = ({ id, label, hint, error, note, className, ...control }: FileInputProps) => (
  <Field id={id} label={label} hint={hint} error={error} note={note} className={className}>
    {(wiring) => <input {...control} {...wiring} type="file" className="input file" />}
  </Field>
);
