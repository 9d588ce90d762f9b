"use client";

import { FailurePanel } from "@/app/_components/failure-panel";

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

const ErrorPage = ({ error, reset }: ErrorPageProps) => (
  <FailurePanel reference={error.digest} retry={reset} />
);

export default ErrorPage;
