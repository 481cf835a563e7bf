import type { RuleMatch } from '../../rules/index.ts';
import { captureOf } from '../../rules/index.ts';
import type { Context } from '../normaliser.ts';
import { unitOf, withRate } from './amount.ts';
import { decimalValue, figureNormaliser, scaled } from './figure-value.ts';
import { entryOf, listed, numberIn } from './number-value.ts';
import { sharedCurrency } from './shared-currency.ts';

/** An amount of money; the unit is its ISO 4217 code, with what it is paid for. */
export const moneyNormaliser = figureNormaliser((match, context) => {
  const number = numberIn(match, 'number');
  const unit = withRate(currencyOf(match, context), match, context);
  if (number === undefined || unit === null) return null;
  if (number.read === null) return { ...decimalValue(number), unit };
  const read = scaled(number.read, scaleOf(match, context));
  const whole = captureOf(match, 'sign-of-number') === null ? read : { ...read, value: read.value.times(-1) };
  const minor = numberIn(match, 'minor')?.read?.value;
  if (minor === undefined) return { ...decimalValue({ read: whole }), unit };
  if (minor.gte(100)) return null;
  const digits = whole.value.plus(minor.div(100)).toFixed(2);
  return { value: digits, significant: digits.replace('.', '').replace(/^0+/, '').length, unit };
});

/** The magnitude that the text writes behind the number, or that the rule sets. */
function scaleOf(match: RuleMatch, context: Context): string | null {
  const fixed = match.rule.set['scale'];
  return typeof fixed === 'string' ? fixed : listed(match, 'scale', context, 'magnitudes');
}

/** Name, code or sign of the currency; letters before the sign (*HK$*) and a name behind the number (*$5 Canadian*) decide. */
export function currencyOf(match: RuleMatch, context: Context): string | null {
  const named =
    listed(match, 'country', context, 'currency-names') ?? unitOf(match, context, ['currency-names', 'subunits']);
  if (named !== null) return ofCountry(named, match, context);
  const code = listed(match, 'code', context, 'currency-codes', 'currency-million-codes');
  const sign = captureOf(match, 'sign');
  if (code !== null || sign === null) return code === null ? null : ofCountry(code, match, context);
  const mark = entryOf(context, sign.first, sign.last);
  const prefix = captureOf(match, 'prefix');
  const letters = prefix === null ? '' : entryOf(context, prefix.first, prefix.last);
  return context.lists.value('currency-prefixes', letters + mark) ?? context.lists.value('currency-signs', mark);
}

/** *Pesos* and *Rs* in a text that tells of the country whose they are; null for *crowns* in one that tells of none. */
function ofCountry(code: string, match: RuleMatch, context: Context): string | null {
  const written = captureOf(match, 'measure') ?? captureOf(match, 'code');
  const fixed = match.rule.set['unit'] === 'GBP';
  if (written === null && !fixed) return code;
  const word = written === null ? 'pounds' : entryOf(context, written.first, written.last);
  const name = context.lists.value('shared-currency-names', word);
  if (name === null) return code;
  return sharedCurrency(name, code, context) ?? (context.lists.has('money-of-countries-only', name) ? null : code);
}
