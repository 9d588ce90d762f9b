"use client";
import type { ComponentProps } from "react";
import { useFormField } from "@/app/_components/form/form-context";
import { Checkbox } from "@/app/_components/ui/checkbox";
import { RadioCards } from "@/app/_components/ui/radio-cards";
import { Select } from "@/app/_components/ui/select";
import { TextInput } from "@/app/_components/ui/text-input";
import { Textarea } from "@/app/_components/ui/textarea";

// The fields of an ActionForm: the plain controls, with what the last attempt said and what was typed.
type Wired<P> = Omit<P, "id" | "error"> & { readonly name: string };

export const FormText = ({ defaultValue, ...props }: Wired<ComponentProps<typeof TextInput>>) => {
  const { id, error, typed, serial } = useFormField(props.name);
  return <TextInput key={serial} {...props} id={id} error={error} defaultValue={typed ?? defaultValue} />;
};

export const FormTextarea = ({ defaultValue, ...props }: Wired<ComponentProps<typeof Textarea>>) => {
  const { id, error, typed, serial } = useFormField(props.name);
  return <Textarea key={serial} {...props} id={id} error={error} defaultValue={typed ?? defaultValue} />;
};

export const FormSelect = ({ defaultValue, ...props }: Wired<ComponentProps<typeof Select>>) => {
  const { id, error, typed, serial } = useFormField(props.name);
  return <Select key={serial} {...props} id={id} error={error} defaultValue={typed ?? defaultValue} />;
};

export const FormRadioCards = ({ defaultValue, ...props }: Wired<ComponentProps<typeof RadioCards>>) => {
  const { id, error, typed, serial } = useFormField(props.name);
  return <RadioCards key={serial} {...props} id={id} error={error} defaultValue={typed ?? defaultValue} />;
};

type FormCheckboxProps = Wired<ComponentProps<typeof Checkbox>> & {
  /** Stays ticked when the form is refused, as typed texts do; a declaration is made anew. */
  readonly isKept?: boolean;
};

export const FormCheckbox = ({ defaultChecked, isKept = false, ...props }: FormCheckboxProps) => {
  const { id, error, typed, serial } = useFormField(props.name);
  const isTicked = (isKept && typed === "on") || defaultChecked;
  return <Checkbox key={serial} {...props} id={id} error={error} defaultChecked={isTicked} />;
};
