import { describe, expect, it } from 'vitest';
import { colorLevel } from '../../src/cli/color.ts';

describe('colorLevel', () => {
  it('paints on a terminal and nowhere else', () => {
    expect(colorLevel('auto', true, { TERM: 'xterm-256color' })).toBe(1);
    expect(colorLevel('auto', true, {})).toBe(1);
    expect(colorLevel('auto', false, { TERM: 'xterm-256color' })).toBe(0);
    expect(colorLevel('auto', true, { TERM: 'dumb' })).toBe(0);
  });

  it('lets FORCE_COLOR beat the terminal', () => {
    for (const value of ['1', '3', 'true', '']) expect(colorLevel('auto', false, { FORCE_COLOR: value })).toBe(1);
    for (const value of ['0', 'false']) expect(colorLevel('auto', true, { FORCE_COLOR: value })).toBe(0);
  });

  it('lets NO_COLOR beat FORCE_COLOR, but not when it is empty', () => {
    expect(colorLevel('auto', true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(0);
    expect(colorLevel('auto', true, { NO_COLOR: '0' })).toBe(0);
    expect(colorLevel('auto', true, { NO_COLOR: '' })).toBe(1);
  });

  it('lets --color beat everything', () => {
    expect(colorLevel('always', false, { NO_COLOR: '1', TERM: 'dumb' })).toBe(1);
    expect(colorLevel('never', true, { FORCE_COLOR: '1' })).toBe(0);
  });
});
