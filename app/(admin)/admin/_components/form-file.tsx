"use client";

import type { ComponentProps } from "react";
import { useFormField } from "@/app/_components/form/form-context";
import { FileInput } from "@/app/_components/ui/file-input";

type FormFileProps = Omit<ComponentProps<typeof FileInput>, "id" | "error"> & { readonly name: string };

/** A file of an ActionForm, with what the last attempt said about it. */
export const FormFile = (props: FormFileProps) => {
  const { id, error, serial } = useFormField(props.name);

  return <FileInput key={serial} {...props} id={id} error={error} />;
};
