"use client";
import { failureWord } from "@/app/_components/failure-words";
import { Button } from "@/app/_components/ui/button";
import type { UploadRow } from "@/app/(company)/claims/[no]/edit/_components/uploads";

/** How far the files are, why one was not taken, and the way to send it once more. */
export const UploadRows = ({ rows }: { readonly rows: readonly UploadRow[] }) =>
  rows.length === 0 ? null : (
    <ul className="uploads" aria-live="polite">
      {rows.map(({ id, fileName, progress, message, again }) => (
        <li key={id}>
          <span className="grow">{fileName}</span>
          {progress !== null && <progress value={progress} max={1} aria-label={fileName} />}
          {again && (
            <Button size="s" icon="refresh" onClick={again}>
              {failureWord("action")}
            </Button>
          )}
          {message && <span className="error">{message}</span>}
        </li>
      ))}
    </ul>
  );
