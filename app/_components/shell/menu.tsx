"use client";

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
} from "react";

type MenuProps = {
  /** A `<summary>`: what is pressed. */
  readonly summary: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * A menu that opens without scripts: `<details>`. With scripts it also closes by Escape, by going
 * elsewhere, and by following one of its links.
 */
export const Menu = ({ summary, className, children }: MenuProps) => {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute("open");

  useEffect(() => {
    const pressElsewhere = (event: PointerEvent) => {
      if (!isInside(details.current, event.target)) details.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", pressElsewhere);

    return () => document.removeEventListener("pointerdown", pressElsewhere);
  }, []);

  const leave = (event: FocusEvent) => {
    if (event.relatedTarget && !isInside(details.current, event.relatedTarget)) close();
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current?.open) return;
    close();
    details.current.querySelector("summary")?.focus();
  };
  const follow = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("a")) close();
  };

  return (
    <details ref={details} className={className} onBlur={leave} onKeyDown={pressKey} onClick={follow}>
      {summary}
      <div className="menu-panel">{children}</div>
    </details>
  );
};

const isInside = (box: Element | null, target: EventTarget | null): boolean =>
  box !== null && target instanceof Node && box.contains(target);
