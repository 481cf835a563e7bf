import type { Side } from '../../../src/diff/index.ts';
import { documentFromText } from '../../../src/input/index.ts';
import type { Change, Span } from '../../../src/model/index.ts';
import { changes, side } from '../compare.ts';
import { type Edit, shownClaims, touches } from './edit.ts';
import { editors } from './editors.ts';

/** How well the edits of one kind were reported. */
export interface Count {
  edits: number;
  right: number;
  /** Reports about claims that the edit does not touch. */
  falseReports: number;
  readonly misses: string[];
}

/** The article as it is after an edit. */
export async function editedSide({ document }: Side, text: string): Promise<Side> {
  const { mediaType, published } = document;
  return side(await documentFromText(text, { id: 'edited', path: null, mediaType, published }));
}

/** Makes at most so many edits of each kind to an article, compares, and counts. */
export async function judge(article: Side, most: number, counts: Map<string, Count>): Promise<void> {
  for (const { name, edits } of editors) {
    for (const edit of chosen(edits(article), most)) {
      const other = await editedSide(article, edit.text);
      const found = changes(article, other);
      const count = counts.get(name) ?? { edits: 0, right: 0, falseReports: 0, misses: [] };
      counts.set(name, count);
      count.edits++;
      const strange = found.filter((change) => !isAbout(change, edit));
      count.falseReports += strange.length;
      if (isReported(edit, found, article)) count.right++;
      else
        count.misses.push(
          `${article.document.id}: ${described(edit, article)} → ${found.map(summary).join(' ; ') || 'nothing'}`,
        );
      if (strange.length > 0)
        count.misses.push(
          `FALSE ${article.document.id}: ${described(edit, article)} → ${strange.map(summary).join(' ; ')}`,
        );
    }
  }
}

/** Spread over the article. */
function chosen(edits: readonly Edit[], most: number): Edit[] {
  const step = Math.max(1, edits.length / most);
  return Array.from({ length: Math.min(most, edits.length) }, (_, index) => edits[Math.floor(index * step)]!);
}

function isAbout({ old, new: other }: Change, { expected }: Edit): boolean {
  return (
    (old !== null && expected.old !== null && touches(old.span, expected.old)) ||
    (other !== null && expected.new !== null && touches(other.span, expected.new))
  );
}

/** The right kind, the right field, and the right words: for a field, its span on either side holds the edited words. */
function isReported(edit: Edit, found: readonly Change[], article: Side): boolean {
  const { kind, field, old, new: other } = edit.expected;
  if (field !== null) {
    return found.some(
      (change) =>
        change.kind === kind &&
        change.fields.some(
          (changed) => changed.field === field && (isAt(changed.old?.span, old) || isAt(changed.new?.span, other)),
        ),
    );
  }
  if (kind === 'added') return found.some((change) => change.kind === kind && isAt(change.new?.span, other));
  const claims = shownClaims(article).filter(({ span }) => old![0] <= span[0] && span[1] <= old![1]);
  return claims.every(({ id }) => found.some((change) => change.kind === kind && change.old?.id === id));
}

function isAt(span: Span | null | undefined, wanted: Span | null): boolean {
  return span !== null && span !== undefined && wanted !== null && touches(span, wanted);
}

function described({ name, expected, text }: Edit, { document }: Side): string {
  const before =
    expected.old === null ? '' : document.text.slice(Math.max(0, expected.old[0] - 40), expected.old[1] + 30);
  const after = expected.new === null ? '' : text.slice(...expected.new);
  return `${name} «${before.replace(/\s+/g, ' ')}» → «${after}»`;
}

function summary({ kind, old, new: other, fields }: Change): string {
  const told = fields.map(({ rule, old: a, new: b }) => `${rule} [${a?.text} → ${b?.text}]`).join(', ');
  return `${kind} «${(old ?? other)!.text.slice(0, 60).replace(/\s+/g, ' ')}» ${told}`;
}
