// Kept in the browser: it is a matter of this keyboard, not of the person's account.
const name = "meridian.keys";
const changed = "meridian:keys";

/** Whether single keys act; they do unless somebody switched them off on this computer. */
export const areKeysOn = (): boolean => {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    // Storage is forbidden: then nothing was switched off.
    return true;
  }
};

export const switchKeys = (isOn: boolean): void => {
  try {
    localStorage.setItem(name, isOn ? "on" : "off");
  } catch {
    // The choice lasts as long as the page.
  }
  window.dispatchEvent(new Event(changed));
};

export const onKeysChanged = (listener: () => void): (() => void) => {
  window.addEventListener(changed, listener);

  return () => window.removeEventListener(changed, listener);
};
