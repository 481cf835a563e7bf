export interface Peer {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** Other libraries, each asked for its part of what claimtrace does. */
export async function peers(): Promise<Peer[]> {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const { default: compromise } = await import('compromise');
  const {
    recognizeCurrency,
    recognizeDateTime,
    recognizeNumber,
    recognizePercentage,
    recognizeDimension,
    recognizeAge,
  } = (await import('@microsoft/recognizers-text-suite')).default;
  const wink = winkNLP(model, ['sbd', 'pos']);
  const culture = 'en-us';
  return [
    { name: 'wink-nlp: tokens, sentences, tags', read: (text) => wink.readDoc(text).tokens().length() },
    { name: 'compromise: tokens, sentences, tags', read: (text) => compromise(text).length },
    {
      name: 'compromise: numbers and quotations',
      read: (text) => [compromise(text).numbers().length, compromise(text).quotations().length],
    },
    {
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
    },
  ];
}
