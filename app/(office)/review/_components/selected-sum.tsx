"use client";

import { useEffect, useState } from "react";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

type SelectedSumProps = { readonly locale: Locale; readonly label: string };

const boxes = 'input[name="claimIds[]"]';

/** How many claims are ticked and what they ask for together; also keeps the box that ticks all of them. */
export const AssignedSum = ({ locale, label }: SelectedSumProps) => {
  const [picked, setPicked] = useState<readonly string[]>([]);

  useEffect(() => {
    const count = () => setPicked(pickedAmounts());
    const change = (event: Event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement)) return;
      if (box.matches("[data-select-all]")) tickAll(box.checked);
      if (box.matches(`[data-select-all], ${boxes}`)) count();
    };
    count();
    document.addEventListener("change", change);

    return () => document.removeEventListener("change", change);
  }, []);

  if (picked.length === 0) return <b>{label}</b>;
  const sum = picked.reduce((total, kopecks) => total + BigInt(kopecks), 0n);

  return (
    <span role="status">
      <b>
        {label} {picked.length}
      </b>{" "}
      <span className="num">{formatMoney(sum, locale)}</span>
    </span>
  );
};

const allBoxes = () => [...document.querySelectorAll<HTMLInputElement>(boxes)];

const pickedAmounts = () =>
  allBoxes()
    .filter(({ checked }) => checked)
    .map(({ dataset }) => dataset.kopecks ?? "0");

const tickAll = (checked: boolean) => {
  for (const box of allBoxes()) box.checked = checked;
};
