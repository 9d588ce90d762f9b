type KbdProps = { readonly children: string };

/** A key of the keyboard, in lists of keys. A button that has one takes it as `shortcut`. */
export const Kbd = ({ children }: KbdProps) => <kbd>{children}</kbd>;

/** The key inside a button; readers of a screen hear only the button's word. */
export const ShortcutHint = ({ children }: KbdProps) => (
  <span aria-hidden="true" className="kbd">
    {children}
  </span>
);
