"use client";

import { useContext } from "react";
import { FormContext } from "@/app/_components/form/form-context";
import { Notice } from "@/app/_components/ui/notice";

type DoneNoticeProps = { readonly title: string };

/** Says that the form's act is done, while the page stays. */
export const DoneNotice = ({ title }: DoneNoticeProps) => {
  const { state } = useContext(FormContext);

  return state.status === "done" ? <Notice tone="good" role="status" title={title} /> : null;
};
