"use client";
import type { ReactNode } from "react";
import type { UploadTarget } from "@/app/(company)/claims/[no]/edit/_components/uploads";
import { acceptedFiles } from "@/lib/evidence/domain/file-kinds";

/** What goes before the file, for a form that is sent without scripts. */
export const TargetFields = ({ fields }: Pick<UploadTarget, "fields">) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

type FileButtonProps = {
  readonly className: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly id?: string;
  readonly multiple?: boolean;
  /** Names the file for those who hear the page, where the button's words alone do not. */
  readonly "aria-label"?: string;
  readonly children: ReactNode;
};

/** A button that gives away the files chosen with it at once, and is empty again for the next ones. */
export const FileButton = ({ className, onFiles, children, ...props }: FileButtonProps) => (
  <label className={className}>
    {children}
    <input
      {...props}
      type="file"
      name="file"
      accept={acceptedFiles}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = "";
        onFiles(files);
      }}
    />
  </label>
);
