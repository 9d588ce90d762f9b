"use client";
import { Icon } from "@/app/_components/ui/icon";
import { UploadRows } from "@/app/(company)/claims/[no]/edit/_components/upload-rows";
import { type UploadTarget, useUploads } from "@/app/(company)/claims/[no]/edit/_components/uploads";
import { acceptedFiles } from "@/lib/evidence/domain/file-kinds";

type Props = UploadTarget & {
  readonly id: string;
  readonly label: string;
  /** Names the document for those who hear the page. */
  readonly spoken: string;
  /** Of the button without scripts, after a file was chosen. */
  readonly sendLabel: string;
  readonly failedText: string;
  readonly quiet?: boolean;
};

/** A small button that takes one file. Without scripts: a file field and a button that sends it. */
export const UploadPick = ({ id, label, spoken, sendLabel, failedText, quiet = false, ...target }: Props) => {
  const { rows, upload } = useUploads(target, failedText);

  return (
    <form action={target.url} method="post" encType="multipart/form-data">
      {Object.entries(target.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className={quiet ? "btn s ghost pick" : "btn s pick"}>
        <Icon name="upload" />
        {label}
        <input
          id={id}
          type="file"
          name="file"
          accept={acceptedFiles}
          aria-label={spoken}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            void upload(files);
          }}
        />
      </label>
      <noscript>
        <button type="submit" className="btn s">
          {sendLabel}
        </button>
      </noscript>
      <UploadRows rows={rows} />
    </form>
  );
};
