import type { Extraction } from '../model/index.ts';
import { counted } from './counted.ts';
import type { Paint } from './paint.ts';
import { clipped, wrapped } from './width.ts';

/** A document's id and title, and under it when it was published and how long it is; ends with a line break. */
export function documentHeading(
  { id, document }: Pick<Extraction, 'id' | 'document'>,
  { shown, paint, width }: { readonly shown: (text: string) => string; readonly paint: Paint; readonly width: number },
): string {
  const { title, published, words } = document;
  const name = wrapped(shown(title === null ? id : `${id} · ${title}`), width, 2);
  const about = [...(published === null ? [] : [`published ${published}`]), counted(words, 'word')].join(' · ');
  return [...name.map((part) => paint('strong', part)), paint('faint', clipped(shown(about), width)), ''].join('\n');
}
