import type { Figure } from '../model/index.ts';
import { firstIndex } from '../place/index.ts';
import { areNear } from './same-thing.ts';

/** The values that an article tells of one family of things, each by the figure that tells it first. */
export class ValuesTold {
  private readonly firstByValue = new Map<string, Figure>();
  private ascending: readonly Figure[] | null = null;

  /** In text order. */
  add(figure: Figure): void {
    const value = String(figure.value);
    if (this.firstByValue.has(value)) return;
    this.firstByValue.set(value, figure);
    this.ascending = null;
  }

  /** Where a value is told first; the figure itself where nothing tells its value. */
  first(figure: Figure): Figure {
    return this.firstByValue.get(String(figure.value)) ?? figure;
  }

  /**
   * The one other value within so many times the figure's; null where there is none, and where there are several: nobody
   * knows then which it is another telling of.
   *
   * @param most as `areNear` takes it
   */
  onlyRival(figure: Figure, most: number): Figure | null {
    this.ascending ??= [...this.firstByValue.values()]
      .filter(({ value }) => Number(value) > 0)
      .sort((a, b) => Number(a.value) - Number(b.value));
    const { ascending } = this;
    const least = Number(figure.value) / most;
    let rival: Figure | null = null;
    for (let at = firstIndex(ascending.length, (index) => Number(ascending[index]!.value) >= least); ; at++) {
      const other = ascending[at];
      if (other === undefined || Number(other.value) > Number(figure.value) * most) return rival;
      if (String(other.value) === String(figure.value) || !areNear(other, figure, most)) continue;
      if (rival !== null) return null;
      rival = other;
    }
  }
}
