"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/app/_components/form/form-context";

type Props = { readonly proved: ReactNode; readonly children: ReactNode };

/** The question until it is answered, then what it was asked for. */
export const UntilProved = ({ proved, children }: Props) => {
  const { state } = useContext(FormContext);
  return state.status === "done" ? proved : children;
};
