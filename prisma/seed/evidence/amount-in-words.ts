const units = {
  masculine: ["", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
  feminine: ["", "одна", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
} as const;
const teens =
  "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split(
    " ",
  );
const tens = " десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(
  " ",
);
const hundreds = " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ");

type Forms = readonly [one: string, few: string, many: string];
type Scale = { readonly size: bigint; readonly gender: keyof typeof units; readonly forms: Forms };

const scales: readonly Scale[] = [
  { size: 1_000_000_000n, gender: "masculine", forms: ["миллиард", "миллиарда", "миллиардов"] },
  { size: 1_000_000n, gender: "masculine", forms: ["миллион", "миллиона", "миллионов"] },
  { size: 1_000n, gender: "feminine", forms: ["тысяча", "тысячи", "тысяч"] },
];

/** Kopecks in the words of a Russian paper: «Двести девяносто тысяч сто девять рублей 32 копейки». */
export const roublesInWords = (kopecks: bigint): string => {
  const roubles = kopecks / 100n;
  const rest = Number(kopecks % 100n);
  const words = wordsOf(roubles) || "ноль";
  const rouble = formFor(Number(roubles % 100n), ["рубль", "рубля", "рублей"]);
  const kopeck = formFor(rest, ["копейка", "копейки", "копеек"]);

  return `${capitalised(words)} ${rouble} ${String(rest).padStart(2, "0")} ${kopeck}`;
};

const wordsOf = (roubles: bigint): string => {
  const words: string[] = [];
  let left = roubles;

  for (const { size, gender, forms } of scales) {
    const count = Number(left / size);
    if (count > 0) words.push(belowThousand(count, gender), formFor(count, forms));
    left %= size;
  }
  words.push(belowThousand(Number(left), "masculine"));
  return words.filter(Boolean).join(" ");
};

const belowThousand = (count: number, gender: keyof typeof units): string => {
  const lastTwo = count % 100;
  const isTeen = lastTwo >= 10 && lastTwo < 20;
  const tail = isTeen ? [teens[lastTwo - 10]] : [tens[Math.floor(lastTwo / 10)], units[gender][count % 10]];

  return [hundreds[Math.floor(count / 100)], ...tail].filter(Boolean).join(" ");
};

const formFor = (count: number, [one, few, many]: Forms): string => {
  const lastTwo = count % 100;
  const last = count % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
