"use client";

import { type ReactNode, useEffect, useRef } from "react";

type FocusOnArrivalProps = { readonly className?: string; readonly children: ReactNode };

/** An alert that takes the focus when it appears, so that the next Tab leads into it. */
export const FocusOnArrival = ({ className, children }: FocusOnArrivalProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  return (
    <div ref={box} role="alert" tabIndex={-1} className={className}>
      {children}
    </div>
  );
};
