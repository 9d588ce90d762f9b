"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";

/** A file on its way, or one that was refused. */
export type UploadRow = {
  readonly id: number;
  readonly fileName: string;
  /** From 0 to 1; null when it is refused. */
  readonly progress: number | null;
  readonly message?: string | undefined;
  /** Sends it once more; only where it may succeed then. */
  readonly again?: (() => void) | undefined;
};

export type UploadTarget = {
  readonly url: string;
  /** Fields that go before the file. */
  readonly fields: Readonly<Record<string, string>>;
};

type Outcome = { readonly message?: string; readonly mayTryAgain?: boolean };

/** Uploads files one after the other, shows how far each is, and has the page rendered anew after each. */
export const useUploads = ({ url, fields }: UploadTarget, failedText: string) => {
  const router = useRouter();
  const [rows, setRows] = useState<readonly UploadRow[]>([]);
  const serial = useRef(0);

  const change = (id: number, patch: Partial<UploadRow> | null) =>
    setRows((before) =>
      before.flatMap((row) => {
        if (row.id !== id) return [row];
        return patch === null ? [] : [{ ...row, ...patch }];
      }),
    );

  const upload = async (files: readonly File[]): Promise<void> => {
    const started = files.map((file) => {
      serial.current += 1;
      return { id: serial.current, file };
    });
    setRows((before) => [
      ...before.filter(({ progress, again }) => progress !== null || again !== undefined),
      ...started.map(({ id, file }) => ({ id, fileName: file.name, progress: 0 })),
    ]);
    for (const one of started) await sendOne(one);
  };

  const sendOne = async ({ id, file }: { readonly id: number; readonly file: File }): Promise<void> => {
    change(id, { progress: 0, message: undefined, again: undefined });
    const onProgress = (progress: number) => change(id, { progress });
    const { message, mayTryAgain } = await send(url, formOf(fields, file), { onProgress, failedText });
    const again = mayTryAgain ? () => void sendOne({ id, file }) : undefined;
    change(id, message === undefined ? null : { progress: null, message, again });
    if (message === undefined) router.refresh();
  };

  return { rows, upload };
};

const formOf = (fields: Readonly<Record<string, string>>, file: File): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  return form;
};

type Sending = { readonly onProgress: (share: number) => void; readonly failedText: string };

// XMLHttpRequest, since fetch does not say how much of a file has gone out.
const send = (url: string, form: FormData, { onProgress, failedText }: Sending): Promise<Outcome> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener("load", () => resolve(outcomeOf(request, failedText)));
    request.addEventListener("error", () => resolve({ message: failedText, mayTryAgain: true }));
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.send(form);
  });

const outcomeOf = (request: XMLHttpRequest, failedText: string): Outcome => {
  try {
    const answer = JSON.parse(request.responseText);
    const message = answer.message ?? answer.refused?.[0]?.message;
    return typeof message === "string" ? { message } : {};
  } catch {
    return { message: failedText, mayTryAgain: true };
  }
};
