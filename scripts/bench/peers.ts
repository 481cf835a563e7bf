export interface Peer {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** Those that find numbers, units and dates, each asked for all of them. */
export async function quantityPeers(): Promise<(Peer & { readonly runs: number })[]> {
  const { default: compromise } = await import('compromise');
  return [
    {
      name: 'compromise: numbers, dates',
      runs: 20,
      read: (text) => {
        const doc = compromise(text);
        return [doc.numbers().json().length, doc.match('#Date+').json().length];
      },
    },
    { ...(await recognizers()), runs: 1 },
  ];
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
    { name: 'wink-nlp: tokens, sentences, tags', read: (text) => wink.readDoc(text).tokens().length() },
    { name: 'compromise: tokens, sentences, tags', read: (text) => compromise(text).length },
    {
      name: 'compromise: numbers and quotations',
      read: (text) => [compromise(text).numbers().length, compromise(text).quotations().length],
    },
    await recognizers(),
  ];
}
