"use client";
import type { ComponentProps } from "react";
import { useFormField } from "@/app/_components/form/form-context";
import { Button } from "@/app/_components/ui/button";
import { RadioCards } from "@/app/_components/ui/radio-cards";
import { Select } from "@/app/_components/ui/select";
import { TextInput } from "@/app/_components/ui/text-input";
import { useDraft } from "@/app/(company)/claims/[no]/edit/_components/draft-context";
import type { FormValue } from "@/lib/claims/domain/typed-values";

// The fields of a DraftForm: the plain controls, the stored value they were rendered with, and the choice between
// two values when somebody else was faster.

type Drafted<P> = Omit<P, "id" | "error" | "defaultValue" | "name" | "value"> & {
  readonly name: string;
  readonly value: FormValue;
};

export const DraftText = ({ value, className, ...props }: Drafted<ComponentProps<typeof TextInput>>) => {
  const { id, error, typed } = useFormField(props.name);

  return (
    <div className={className}>
      <input type="hidden" name={`base.${props.name}`} defaultValue={value.base} />
      <TextInput {...props} id={id} error={error} defaultValue={typed ?? value.typed} autoComplete="off" />
      <Conflict name={props.name} />
    </div>
  );
};

export const DraftSelect = ({ value, className, ...props }: Drafted<ComponentProps<typeof Select>>) => {
  const { id, error, typed } = useFormField(props.name);

  return (
    <div className={className}>
      <input type="hidden" name={`base.${props.name}`} defaultValue={value.base} />
      <Select {...props} id={id} error={error} defaultValue={typed ?? value.base} />
      <Conflict name={props.name} />
    </div>
  );
};

export const DraftChoice = ({ value, ...props }: Drafted<ComponentProps<typeof RadioCards>>) => {
  const { id, error, typed } = useFormField(props.name);

  return (
    <div>
      <input type="hidden" name={`base.${props.name}`} defaultValue={value.base} />
      <RadioCards {...props} id={id} error={error} defaultValue={typed ?? value.base} />
      <Conflict name={props.name} />
    </div>
  );
};

/** Both values, and the question which of them stays. */
const Conflict = ({ name }: { readonly name: string }) => {
  const { theirsOf, keepMine, takeTheirs, words } = useDraft();
  const theirs = theirsOf(name);
  if (!theirs) return null;

  return (
    <div className="choose" role="alert">
      <p>
        {[theirs.who ?? words.nobody, theirs.at].filter(Boolean).join(", ")}:{" "}
        <b className="num">{theirs.typed === "" ? "—" : theirs.typed}</b>
      </p>
      <p className="row wrap">
        <Button size="s" onClick={() => keepMine(name, theirs.base)}>
          {words.keepMine}
        </Button>
        <Button size="s" onClick={() => takeTheirs(name, theirs)}>
          {words.takeTheirs}
        </Button>
      </p>
    </div>
  );
};
