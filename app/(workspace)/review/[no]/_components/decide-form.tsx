"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { ActionForm } from "@/app/_components/form/action-form";
import { FormSelect, FormText, FormTextarea } from "@/app/_components/form/form-fields";
import { LinkButton } from "@/app/_components/ui/link-button";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { decideLineAction } from "@/app/(workspace)/review/[no]/actions";
import type { WorkspaceForm } from "@/lib/review/domain/workspace-address";

type Preview = {
  readonly formula: string;
  readonly payable: string;
  readonly limited: string;
  readonly problem: string;
  readonly note: string;
};

type DecideFormProps = {
  readonly id: string;
  readonly requestKey: string;
  readonly form: WorkspaceForm;
  readonly line: number;
  readonly previewHref: string;
  readonly cancelHref: string;
  readonly initial: { readonly deducted: string; readonly reason: string; readonly note: string };
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  readonly words: Readonly<
    Record<
      "title" | "deducted" | "eligible" | "reason" | "choose" | "note" | "cancel" | "submit" | "sending",
      string
    >
  >;
  /** Hidden fields. */
  readonly children: ReactNode;
};

/**
 * The form of a reduction, a rejection or a parking. While it is filled in the server says what the line would
 * bring, and the reason suggests its sentence for as long as nobody has written another.
 */
export const DecideForm = ({ words, initial, children, ...props }: DecideFormProps) => {
  const box = useRef<HTMLDivElement>(null);
  const preview = usePreview(box, props);
  useEffect(() => {
    box.current
      ?.querySelector<HTMLElement>("input:not([type=hidden]), select")
      ?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);

  return (
    <div ref={box} className={`dedf ${props.form}`}>
      <ActionForm id={props.id} action={decideLineAction} requestKey={props.requestKey} className="dedf-form">
        {children}
        <div className="row between">
          <b>{words.title}</b>
          <span className="xs subtle">{words.eligible}</span>
        </div>
        <div className="g">
          {props.form === "deduct" && (
            <FormText
              name="deducted"
              label={words.deducted}
              unit="₽"
              look="figures"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={initial.deducted}
            />
          )}
          <FormSelect
            name="reason"
            label={words.reason}
            placeholder={words.choose}
            options={props.reasons}
            defaultValue={initial.reason}
            className={props.form === "deduct" ? undefined : "whole"}
          />
          <FormTextarea
            name="note"
            label={words.note}
            rows={2}
            defaultValue={initial.note}
            className="whole"
          />
        </div>
        <div className="dedf-end">
          <output className="sm num" htmlFor={`${props.id}-deducted ${props.id}-reason`}>
            {preview && <PreviewText preview={preview} />}
          </output>
          <span className="row dedf-acts">
            <LinkButton
              variant="ghost"
              size="s"
              href={props.cancelHref}
              shortcut="Esc"
              data-key="cancel"
              scroll={false}
            >
              {words.cancel}
            </LinkButton>
            <SubmitButton size="s" shortcut="↵" pendingLabel={words.sending}>
              {words.submit}
            </SubmitButton>
          </span>
        </div>
      </ActionForm>
    </div>
  );
};

const PreviewText = ({ preview }: { readonly preview: Preview }) =>
  preview.problem ? (
    <span className="t-bad">{preview.problem}</span>
  ) : (
    <>
      {preview.formula} = <b>{preview.payable}</b> {preview.limited}
    </>
  );

const pauseMs = 250;

/** Asks the server a moment after the last change, and writes the suggested sentence while the officer has not. */
const usePreview = (
  box: React.RefObject<HTMLDivElement | null>,
  { form, line, previewHref }: Pick<DecideFormProps, "form" | "line" | "previewHref">,
): Preview | null => {
  const [preview, setPreview] = useState<Preview | null>(null);

  useEffect(() => {
    const region = box.current;
    if (!region) return;
    let suggested = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    const typedIn = (name: string) =>
      region.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? "";
    const ask = async () => {
      latest += 1;
      const asked = latest;
      const query = new URLSearchParams({
        line: String(line),
        form,
        deducted: typedIn("deducted"),
        reason: typedIn("reason"),
      });
      const answer = await fetch(`${previewHref}?${query}`, {
        headers: { Accept: "application/json" },
      }).catch(() => null);
      if (!answer?.ok || asked !== latest) return;
      const next = (await answer.json()) as Preview;
      setPreview(next);
      const note = region.querySelector<HTMLTextAreaElement>('[name="note"]');
      if (!note || !next.note || (note.value !== "" && note.value !== suggested)) return;
      note.value = next.note;
      suggested = next.note;
    };
    const change = (event: Event) => {
      if (event.target instanceof HTMLTextAreaElement) return;
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), pauseMs);
    };
    region.addEventListener("input", change);
    void ask();

    return () => {
      clearTimeout(timer);
      region.removeEventListener("input", change);
    };
  }, [box, form, line, previewHref]);

  return preview;
};
