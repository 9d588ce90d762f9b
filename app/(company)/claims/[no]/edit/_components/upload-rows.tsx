"use client";
import type { UploadRow } from "@/app/(company)/claims/[no]/edit/_components/uploads";

/** How far the files are, and why one was not taken. */
export const UploadRows = ({ rows }: { readonly rows: readonly UploadRow[] }) =>
  rows.length === 0 ? null : (
    <ul className="uploads" aria-live="polite">
      {rows.map(({ id, fileName, progress, message }) => (
        <li key={id}>
          <span className="grow">{fileName}</span>
          {progress !== null && <progress value={progress} max={1} aria-label={fileName} />}
          {message && <span className="error">{message}</span>}
        </li>
      ))}
    </ul>
  );
