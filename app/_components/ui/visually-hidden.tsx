import type { ReactNode } from "react";

type VisuallyHiddenProps = { readonly children: ReactNode };

/** Heard, not seen. */
export const VisuallyHidden = ({ children }: VisuallyHiddenProps) => <span className="vh">{children}</span>;
