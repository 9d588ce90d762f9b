"use client";

import Image from "next/image";
import { type MouseEvent, type ReactNode, useState } from "react";
import { Icon } from "@/app/_components/ui/icon";
import { turns, zooms } from "@/lib/review/domain/workspace-address";

type PageViewProps = {
  readonly documentId: string;
  readonly page: number;
  readonly zoom: (typeof zooms)[number];
  readonly turn: (typeof turns)[number];
  readonly alt: string;
  readonly words: Readonly<Record<"zoomOut" | "zoomIn" | "turn" | "failed" | "download", string>>;
  /** The same page, zoomed or turned by the server: what the buttons are without scripts. */
  readonly links: Readonly<Record<"zoomOut" | "zoomIn" | "turn", string>>;
  readonly pages: ReactNode;
};

/** A page of evidence as an image. Zoom and turn are links; with scripts they act at once. */
export const PageView = ({ documentId, page, words, links, pages, alt, ...initial }: PageViewProps) => {
  const [zoom, setZoom] = useState(initial.zoom);
  const [turn, setTurn] = useState(initial.turn);
  const [isBroken, setBroken] = useState(false);
  const file = `/api/documents/${documentId}`;
  const instead = (act: () => void) => (event: MouseEvent) => {
    event.preventDefault();
    act();
  };
  const step = (by: number) => setZoom((now) => zooms[zooms.indexOf(now) + by] ?? now);

  return (
    <>
      <div className="vbar">
        {pages}
        <span className="grow" />
        <Tool
          icon="zoomout"
          label={words.zoomOut}
          href={links.zoomOut}
          keyName="zoomOut"
          act={instead(() => step(-1))}
        />
        <span className="num zoom-now">{zoom} %</span>
        <Tool
          icon="zoomin"
          label={words.zoomIn}
          href={links.zoomIn}
          keyName="zoomIn"
          act={instead(() => step(1))}
        />
        <Tool
          icon="rotate"
          label={words.turn}
          href={links.turn}
          act={instead(() => setTurn((now) => turns[(turns.indexOf(now) + 1) % turns.length] ?? 0))}
        />
        <a className="iconbtn" href={file} aria-label={words.download} title={words.download} download>
          <Icon name="download" />
        </a>
      </div>
      <div className="vs pane">
        {isBroken ? (
          <p className="notice bad" role="alert">
            <Icon name="alert" />
            <span>
              {words.failed} <a href={file}>{words.download}</a>
            </span>
          </p>
        ) : (
          <div className={`paperdoc z-${zoom} turn-${turn}`}>
            <Image
              src={`${file}/pages/${page}?w=${zoom > 100 ? 1600 : 1000}`}
              alt={alt}
              width={1000}
              height={1414}
              priority
              onError={() => setBroken(true)}
            />
          </div>
        )}
      </div>
    </>
  );
};

type ToolProps = {
  readonly icon: "zoomin" | "zoomout" | "rotate";
  readonly label: string;
  readonly href: string;
  readonly keyName?: string;
  readonly act: (event: MouseEvent) => void;
};

const Tool = ({ icon, label, href, keyName, act }: ToolProps) => (
  <a className="iconbtn" href={href} onClick={act} aria-label={label} title={label} data-key={keyName}>
    <Icon name={icon} />
  </a>
);
