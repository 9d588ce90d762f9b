"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/app/_components/form/form-context";
import { LinkButton } from "@/app/_components/ui/link-button";
import { Notice } from "@/app/_components/ui/notice";

type SsoAddressProps = {
  readonly title: string;
  readonly label: string;
  /** The button, until it has been pressed. */
  readonly children: ReactNode;
};

/** Where the journey begins, as a link: a form of ours leads to no other site (the policy of every page). */
export const SsoAddress = ({ title, label, children }: SsoAddressProps) => {
  const { state } = useContext(FormContext);
  const address = state.status === "done" ? state.shown?.address : undefined;

  return address ? (
    <Notice tone="good" role="status" title={title}>
      <LinkButton href={address} plain full variant="primary">
        {label}
      </LinkButton>
    </Notice>
  ) : (
    children
  );
};
