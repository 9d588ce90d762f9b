import { useTranslations } from "next-intl";

const steps = ["estimate", "documents", "review", "decision"] as const;

/** The way of a claim in four steps. */
export const HowItGoes = () => {
  const words = useTranslations("public.how");

  return (
    <section className="pub" id="how" aria-labelledby="how-title">
      <h2 id="how-title">{words("title")}</h2>
      <ol className="how">
        {steps.map((step) => (
          <li key={step}>
            <span className="tm">{words(`${step}.when`)}</span>
            <h3>{words(`${step}.title`)}</h3>
            <p>{words(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
