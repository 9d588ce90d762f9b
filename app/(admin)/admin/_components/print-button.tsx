"use client";

import { Button } from "@/app/_components/ui/button";

type PrintButtonProps = { readonly label: string };

/** Opens the browser's printing; without scripts the browser's own menu does, so the button is not shown. */
export const PrintButton = ({ label }: PrintButtonProps) => (
  <Button size="s" icon="print" className="noscript:hidden" onClick={() => window.print()}>
    {label}
  </Button>
);
