"use client";
import { type DragEvent, useState } from "react";
import { Icon } from "@/app/_components/ui/icon";
import { FileButton, TargetFields } from "@/app/(company)/claims/[no]/edit/_components/upload-inputs";
import { UploadRows } from "@/app/(company)/claims/[no]/edit/_components/upload-rows";
import { type UploadTarget, useUploads } from "@/app/(company)/claims/[no]/edit/_components/uploads";

type Props = UploadTarget & {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  readonly sendLabel: string;
  readonly failedText: string;
};

/** Takes any number of files, dropped or chosen. */
export const UploadZone = ({ title, hint, choose, sendLabel, failedText, ...target }: Props) => {
  const { rows, upload } = useUploads(target, failedText);
  const [isOver, setIsOver] = useState(false);
  const drag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setIsOver(over);
  };

  return (
    <form
      action={target.url}
      method="post"
      encType="multipart/form-data"
      className={isOver ? "drop over" : "drop"}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        void upload([...event.dataTransfer.files]);
      }}
    >
      <TargetFields fields={target.fields} />
      <span className="ico">
        <Icon name="upload" size="lg" />
      </span>
      <div className="grow">
        <p className="font-medium">{title}</p>
        <p className="sm muted">{hint}</p>
      </div>
      <FileButton className="btn md pick" multiple onFiles={(files) => void upload(files)}>
        {choose}
      </FileButton>
      <noscript>
        <button type="submit" className="btn md">
          {sendLabel}
        </button>
      </noscript>
      <UploadRows rows={rows} />
    </form>
  );
};
