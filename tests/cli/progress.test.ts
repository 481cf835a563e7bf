import { describe, expect, it } from 'vitest';
import { progress } from '../../src/cli/progress.ts';

const CLEAR = '\r\u001B[K';

function watched(total: number | null, isTTY = true) {
  const written: string[] = [];
  const clock = { time: 0 };
  const shown = progress(total, { isTTY, write: (text) => written.push(text) }, () => clock.time);
  return { written, clock, shown };
}

describe('progress', () => {
  it('says nothing in the first half second', () => {
    const { written, clock, shown } = watched(3);
    clock.time = 499;
    shown.advance();
    shown.clear();
    expect(written).toEqual([]);
  });

  it('then says how many are done, on one line', () => {
    const { written, clock, shown } = watched(3);
    shown.advance();
    clock.time = 500;
    shown.advance();
    expect(written).toEqual([`${CLEAR}2 of 3 read`]);
  });

  it('speaks no more than ten times a second', () => {
    const { written, clock, shown } = watched(1000);
    for (clock.time = 0; clock.time < 1500; clock.time += 1) shown.advance();
    expect(written).toHaveLength(10);
  });

  it('leaves nothing behind', () => {
    const { written, clock, shown } = watched(3);
    clock.time = 600;
    shown.advance();
    shown.clear();
    shown.clear();
    expect(written.slice(1)).toEqual([CLEAR]);
  });

  it('counts what has no known end', () => {
    const { written, clock, shown } = watched(null);
    clock.time = 600;
    shown.advance();
    expect(written).toEqual([`${CLEAR}1 read`]);
  });

  it('is silent where there is no terminal', () => {
    const { written, clock, shown } = watched(3, false);
    clock.time = 10_000;
    shown.advance();
    shown.clear();
    expect(written).toEqual([]);
  });
});
