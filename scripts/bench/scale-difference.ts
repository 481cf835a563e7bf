import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../tagger/random.ts';
import { PROGRAM, row, slope } from './measure.ts';

const MEGABYTES = [1, 2, 4, 8, 10];
/** Has a process tell at its end what it used: the time of all its threads in microseconds, and the most memory in kilobytes. */
const TELL = `data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.resourceUsage())))`;

/** One word of seven letters and more in so many is another one each time an article is read again. */
const OTHER_WORD = 14;
/** One paragraph in so many is edited. */
const EDITED = 7;

/**
 * Processor time and memory for two versions of a text of 1 to 10 MB, and the slope of the logarithm of time over that of the
 * size. Whole processes: what they hold at most is theirs alone. Processor time, since other work slows a clock.
 */
export function scaleOfDifference(articles: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-bench-'));
  try {
    const [old, other] = [join(folder, 'old.txt'), join(folder, 'new.txt')];
    const points = MEGABYTES.map((megabytes) => {
      const paragraphs = longText(articles, megabytes * 1e6);
      writeFileSync(old, paragraphs.join('\n\n'));
      writeFileSync(other, edited(paragraphs).join('\n\n'));
      const { seconds, memory } = usedBy(['diff', old, other, '--format', 'ndjson']);
      row(
        `two versions of ${megabytes} MB, processor time and memory`,
        `${seconds.toFixed(1)} s  ${memory.toFixed(0)} MB`,
      );
      return { x: Math.log(megabytes), y: Math.log(seconds) };
    });
    row('log-log slope', slope(points).toFixed(2));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function usedBy(command: readonly string[]): { readonly seconds: number; readonly memory: number } {
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, PROGRAM, ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`expected exit status 0 but found ${status}: ${stderr}`);
  const used: NodeJS.ResourceUsage = JSON.parse(stderr.trim().split('\n').at(-1)!);
  return { seconds: (used.userCPUTime + used.systemCPUTime) / 1e6, memory: used.maxRSS / 1024 };
}

/** The paragraphs of the articles again and again, with other numbers and some other words each time, so that claims differ. */
function longText(articles: readonly string[], length: number): string[] {
  const random = randomNumbers();
  const words = [...new Set(articles.join(' ').match(/\b[a-z]{7,}\b/g) ?? [])].sort();
  const paragraphs: string[] = [];
  for (let index = 0, made = 0; made < length; index++) {
    for (const paragraph of articles[index % articles.length]!.trim().split(/\n{2,}/)) {
      const varied = paragraph
        .replace(/(?<=\d)\d/g, () => String(random(10)))
        .replace(/\b[a-z]{7,}\b/g, (word) => (random(OTHER_WORD) === 0 ? words[random(words.length)]! : word));
      paragraphs.push(varied);
      made += varied.length + 2;
    }
  }
  return paragraphs;
}

/** Paragraphs of which some have another figure, another verb or a word less, and some are gone. */
function edited(paragraphs: readonly string[]): string[] {
  const random = randomNumbers();
  return paragraphs.flatMap((paragraph) => {
    if (random(EDITED) > 0) return [paragraph];
    const edit = random(4);
    if (edit === 0) return [];
    if (edit === 1) return [paragraph.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))];
    if (edit === 2) return [paragraph.replace(/\bsaid\b/, 'admitted')];
    const words = paragraph.split(' ');
    return [words.toSpliced(words.length / 2, 1).join(' ')];
  });
}

/** Whole numbers below a given one, the same in every run. */
function randomNumbers(): (below: number) => number {
  const random = seededRandom(7);
  return (below) => Math.floor(random() * below);
}
