import { type BareNumber, type CarriedUnit, isLevel, SENTENCES_OF_COUNTS, SENTENCES_OF_MONEY } from './bare-number.ts';
import type { Placed } from './figure-value.ts';

/** A figure that is told again for another time is of the order of the first. */
const MOST_TIMES_BEFORE = 20;
const DIGITS = /^\d/;
const CURRENCY = /^[A-Z]{3}/;

/** *The state will pay 1.4 billion*, *Costs rose to 1.9 billion*, *a cost of 7,500*. */
export function carriedMoney(number: BareNumber): CarriedUnit | null {
  const noun = number.amountNoun();
  const isSum = noun !== null && number.has('sums-of-money', noun);
  const isPaid = number.verbIn('paying-verbs');
  if (!isSum && !isPaid && !isGiven(number)) return null;
  const source = number.nearest(
    SENTENCES_OF_MONEY,
    ({ figure: { kind, unit } }) => kind === 'money' && CURRENCY.test(unit ?? ''),
  );
  if (source === null || !(number.hasMagnitude() || number.compares(source))) return null;
  return { kind: 'money', unit: source.figure.unit?.slice(0, 3) ?? null };
}

/** *The state lent $150 million and the city gave 90 million*: money, where that was told last. */
function isGiven(number: BareNumber): boolean {
  if (!number.hasMagnitude()) return false;
  const last = number.nearest(SENTENCES_OF_COUNTS, isLevel);
  // *They had asked for 40 billion*: hardly anything else comes by the billion
  const isSum = number.has('magnitudes-of-money', number.words.at(number.at.last - 1)) || number.verbIn('giving-verbs');
  return last?.figure.kind === 'money' && isSum;
}

/** *A goal of 75,000*, *the target is 15,000*, *raised its estimate by 600,000*; by the million also *exports reached 4.1 million*. */
export function carriedAmount(number: BareNumber): CarriedUnit | null {
  const noun = number.amountNoun();
  const estimated = noun !== null && number.has('amounts-of-kin', noun);
  const traded = noun !== null && number.hasMagnitude() && number.has('traded-amounts', noun);
  const compared = isCompared(number);
  // *Analysts had predicted 1.3 million*
  const foreseen = number.verbIn('foreseeing-verbs');
  if (!estimated && !traded && !compared && !foreseen) return null;
  // *They foresaw a cut of 25 basis points; seven foresaw 50*: by how much
  const isAmount = (placed: Placed) =>
    foreseen
      ? placed.end < number.at.first - 1 && (isLevel(placed) || placed.figure.kind === 'percent')
      : isLevel(placed);
  const source = number.nearest(compared ? 0 : SENTENCES_OF_COUNTS, isAmount);
  if (source === null || !number.compares(source) || (traded && source.figure.kind !== 'quantity')) return null;
  const { kind, unit, of } = source.figure;
  // *The Dow Jones average fell 39 points, to 2,613*
  if (unit === null || number.has('index-points', unit)) return null;
  return { kind, unit, of: number.at.figure.of ?? of };
}

/** *In May it had 900 families. Now it is 2,400*: the same at another time. */
export function carriedAgain(number: BareNumber): CarriedUnit | null {
  const { first, end, figure } = number.at;
  const { words } = number;
  const isAgain = words.lemma(first - 1) === 'be' && words.at(first - 2) === 'it' && number.closesAt(end);
  if (!isAgain) return null;
  const source = number.nearest(SENTENCES_OF_COUNTS, (placed) => {
    const ratio = Number(figure.value) / Number(placed.figure.value);
    const isAlike = ratio <= MOST_TIMES_BEFORE && ratio >= 1 / MOST_TIMES_BEFORE;
    // *It was four*: no percentage that is written in digits
    const isWritten = placed.figure.kind === 'cardinal' || DIGITS.test(words.at(number.at.first));
    return isLevel(placed) && placed.figure.unit !== null && isAlike && isWritten;
  });
  if (source === null) return null;
  const { kind, unit, of } = source.figure;
  return { kind, unit, of: figure.of ?? of };
}

/** *France reported 1,200 deaths. Spain recorded 950 in May*: what is recorded goes on to be told. */
export function carriedRecord(number: BareNumber): CarriedUnit | null {
  if (!number.verbIn('recording-verbs') || !number.closesAt(number.at.end)) return null;
  const source = number.nearest(SENTENCES_OF_COUNTS, isLevel);
  if (source?.figure.kind !== 'cardinal' || source.figure.unit === null || !number.compares(source)) return null;
  return { unit: source.figure.unit, of: number.at.figure.of ?? source.figure.of };
}

/** *She held it by 1,204 votes and had carried it by 9,871*, *lost his by a mere 38*. */
export function carriedMargin(number: BareNumber): CarriedUnit | null {
  const { first, end, figure } = number.at;
  let by = first - 1;
  while (number.has('record-words', number.words.at(by)) || number.words.tag(by) === 'DT') by--;
  const behind = number.words.at(end);
  // *By 61 votes to 38*
  const isOther = number.words.at(first - 1) === 'to' && number.before[0]?.end === first - 1;
  if ((number.words.at(by) !== 'by' && !isOther) || figure.change !== null) return null;
  if (!number.closesAt(end) && !number.has('times-behind-figures', behind)) return null;
  const last = number.nearest(SENTENCES_OF_COUNTS, ({ figure: { unit } }) => unit !== null);
  const unit = last?.figure.unit ?? null;
  return unit !== null && number.has('units-of-margins', unit) ? { unit } : null;
}

/** *More than the 210 of Tuesday*, *below the 5,000 it promised*. */
function isCompared(number: BareNumber): boolean {
  const { first, end } = number.at;
  // *1,900 homes instead of 2,400*, *60 km/h, gusting to 85*
  const link = `${number.words.at(first - 2)} ${number.words.at(first - 1)}`;
  if (number.has('links-to-replaced', link)) return true;
  return (
    number.words.at(first - 1) === 'the' &&
    number.has('links-of-expected', number.words.at(first - 2)) &&
    /^(PRP|VBN|IN|,|\.)$/.test(number.words.tag(end))
  );
}

/** *It shipped 1.3 million units in May. So far it has sold 21.7 million*, *built for 20,000 refugees, it holds 71,500*. */
export function carriedTrade(number: BareNumber): CarriedUnit | null {
  const ofPersons = number.verbIn('verbs-of-guests');
  if (!ofPersons && !(number.hasMagnitude() && number.verbIn('verbs-of-trade'))) return null;
  const source = number.nearest(SENTENCES_OF_COUNTS, isLevel);
  if (source === null || source.figure.unit === null || !number.compares(source)) return null;
  const { kind, of } = source.figure;
  const unit = source.figure.unit.replace(/-per-.*/, '');
  if (kind === 'money' || kind === 'percent' || number.isPerson(unit) !== ofPersons) return null;
  return { kind, unit, of };
}
