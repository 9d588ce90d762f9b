"use client";

import { useEffect } from "react";

/** Loads the page anew when the look is over: what it shows is then no longer the reader's to see. */
export const LookOver = ({ milliseconds }: { readonly milliseconds: number }) => {
  useEffect(() => {
    const timer = setTimeout(() => window.location.reload(), Math.max(0, milliseconds) + 500);
    return () => clearTimeout(timer);
  }, [milliseconds]);

  return null;
};
