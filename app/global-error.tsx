"use client";

import "@/app/globals.css";
import { FailurePanel } from "@/app/_components/failure-panel";
import { fontVariables } from "@/app/fonts/fonts";

type GlobalErrorProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** The root layout itself failed, so this page brings its own `<html>`. */
const GlobalError = ({ error, reset }: GlobalErrorProps) => (
  <html lang="ru" className={fontVariables}>
    <body>
      <FailurePanel reference={error.digest} retry={reset} />
    </body>
  </html>
);

export default GlobalError;
