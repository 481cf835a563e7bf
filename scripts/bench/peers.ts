export interface Peer {
  readonly name: string;
  readonly read: (text: string) => unknown;
  /** On how many words it is timed, how often, and how often it reads them before: what it can read in some seconds. */
  readonly words: number;
  readonly runs: number;
  readonly warmUps: number;
}

const QUICK = { words: Number.POSITIVE_INFINITY, runs: 9, warmUps: 6 };
const SLOW = { words: 5000, runs: 5, warmUps: 3 };
const SLOWEST = { words: 300, runs: 3, warmUps: 1 };

/**
 * Those that find numbers, units and dates, each asked for all of them, and each made when it is its turn: the plug-in by
 * which compromise works out the day that is meant changes what it is plugged into, and makes it slower.
 */
export async function* quantityPeers(): AsyncGenerator<Peer> {
  const { default: compromise } = await import('compromise');
  yield {
    name: 'compromise: numbers, words of dates',
    ...SLOW,
    read: (text) => {
      const doc = compromise(text);
      return [doc.numbers().json().length, doc.match('#Date+').json().length];
    },
  };
  const { default: dates } = await import('compromise-dates');
  const withDates = compromise.extend(dates);
  yield {
    name: 'compromise: numbers, dates, their values',
    ...SLOW,
    read: (text) => {
      const doc = withDates(text);
      return [doc.numbers().json().length, doc.dates().json().length];
    },
  };
  yield await recognizers();
}

async function recognizers(): Promise<Peer> {
  const {
    recognizeCurrency,
    recognizeDateTime,
    recognizeNumber,
    recognizePercentage,
    recognizeDimension,
    recognizeAge,
  } = (await import('@microsoft/recognizers-text-suite')).default;
  const culture = 'en-us';
  return {
    name: 'Recognizers-Text: numbers, units, dates',
    ...SLOWEST,
    read: (text) =>
      [
        recognizeNumber,
        recognizePercentage,
        recognizeCurrency,
        recognizeDimension,
        recognizeAge,
        recognizeDateTime,
      ].map((recognize) => recognize(text, culture).length),
  };
}

/** Other libraries, each asked for its part of what claimtrace does. */
export async function peers(): Promise<Peer[]> {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const { default: compromise } = await import('compromise');
  const wink = winkNLP(model, ['sbd', 'pos']);
  return [
    { ...QUICK, name: 'wink-nlp: tokens, sentences, tags', read: (text) => wink.readDoc(text).tokens().length() },
    { ...SLOW, name: 'compromise: tokens, sentences, tags', read: (text) => compromise(text).length },
    {
      ...SLOW,
      name: 'compromise: numbers and quotations',
      read: (text) => [compromise(text).numbers().length, compromise(text).quotations().length],
    },
    await recognizers(),
  ];
}
