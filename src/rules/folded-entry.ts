const LAST_OF_ASCII = 0x7f;
const FIRST_CAPITAL = 0x41;
const LAST_CAPITAL = 0x5a;

/** Folds case and apostrophes, as words of a text are folded before they are looked up. */
export function foldedEntry(entry: string): string {
  return isFolded(entry) ? entry : entry.toLowerCase().replace(/’/g, "'");
}

/** Words of a text come folded; most of what is looked up is in no list. */
function isFolded(entry: string): boolean {
  for (let at = 0; at < entry.length; at++) {
    const unit = entry.charCodeAt(at);
    if (unit > LAST_OF_ASCII || (unit >= FIRST_CAPITAL && unit <= LAST_CAPITAL)) return false;
  }
  return true;
}
