"use client";

import { useContext } from "react";
import { FormContext } from "@/app/_components/form/form-context";

type RulesProblemsProps = {
  /** Sentences by the code of the problem. */
  readonly words: Readonly<Record<string, string>>;
  readonly wholeDocument: string;
};

type Problem = { readonly path: string; readonly code: string };

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "path" in value && "code" in value;

/** The mistakes that the last file had, each with its place in the document. */
export const RulesProblems = ({ words, wholeDocument }: RulesProblemsProps) => {
  const { state } = useContext(FormContext);
  const found = state.failure?.problems;
  const problems = Array.isArray(found) ? found.filter(isProblem) : [];
  if (problems.length === 0) return null;

  return (
    <ul className="problem-list">
      {problems.map(({ path, code }) => (
        <li key={`${path} ${code}`}>
          <span className="code">{path || wholeDocument}</span>: {words[code] ?? code}
        </li>
      ))}
    </ul>
  );
};
