const PLACES = ['Ostrand', 'Pell Creek', 'Marlow Bay', 'Harlow', 'Dunmere', 'Lowmere', 'Tilbrook', 'Sorrow Point'];
const NAMES = [
  'Lena Okafor',
  'Hugo Brandt',
  'Maud Ferris',
  'Piet Anders',
  'Amara Obi',
  'Theo Vance',
  'Rosa Delmar',
  'Carl Mott',
];
const ROLES = ['harbour master', 'fire chief', 'county clerk', 'school principal', 'union leader', 'water engineer'];
const THINGS = ['bridge', 'library', 'ferry', 'clinic', 'market hall', 'tram depot', 'reservoir', 'dormitory'];
const DAYS = ['Monday', 'Tuesday', 'Thursday', 'Friday'];
const MONTHS = ['January', 'March', 'April', 'September', 'November'];

type Draw = <T>(list: readonly T[]) => T;

/** One paragraph each; together, text with everything that the edits need. */
const PARAGRAPHS: readonly ((draw: Draw, number: (least: number, most: number) => number) => string)[] = [
  (draw, number) =>
    `${draw(PLACES)} will close its ${draw(THINGS)} by the end of ${draw(MONTHS)}, ${draw(ROLES)} ${draw(NAMES)} said on ${draw(DAYS)}. About ${number(2, 9) * 100} people work there.`,
  (draw) =>
    `“The ${draw(THINGS)} has never been safer,” ${draw(NAMES)} said. “Whoever claims otherwise should come and look at the pillars.”`,
  (draw, number) =>
    `The ${draw(THINGS)} cost $${number(2, 40)} million in ${number(1990, 2020)}, and the repairs took ${number(3, 9)} months longer than planned.`,
  (draw, number) =>
    `According to ${draw(NAMES)}, a ${draw(ROLES)} from ${draw(PLACES)}, the county may borrow another $${number(110, 990)},000 in ${draw(MONTHS)}.`,
  (draw, number) =>
    `Two officials who asked not to be named because the talks are private said the plan could fail. One of them said the ${draw(THINGS)} had lost ${number(11, 48)} percent of its visitors.`,
  (draw, number) =>
    `${draw(NAMES)} denied that the ${draw(THINGS)} was unsafe, and said inspectors had found ${number(12, 90)} cracks in ${number(2004, 2019)}.`,
  (draw, number) =>
    `The road between ${draw(PLACES)} and the coast is ${number(12, 95)} miles long, and the county has closed it ${number(3, 9)} times since ${number(2001, 2019)}.`,
  (draw) =>
    `“Nobody asked the neighbours,” said ${draw(NAMES)}, who has lived beside the ${draw(THINGS)} since childhood. “They should have knocked on our doors.”`,
  (_, number) =>
    `A report by the county auditor says that ${number(20, 70)} of the ${number(80, 99)} beams are rusted and will last until ${number(2031, 2049)}.`,
  (draw, number) =>
    `${draw(NAMES)} told reporters that the council would vote on ${draw(DAYS)}. Rents in ${draw(PLACES)} rose ${number(2, 9)} percent last year.`,
];

/** An article of our own making, the same for the same seed. */
export function generatedArticle(seed: number): string {
  let state = seed * 7919 + 17;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const draw: Draw = (list) => list[Math.floor(random() * list.length)]!;
  const number = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const order = PARAGRAPHS.map((paragraph) => ({ paragraph, key: random() })).sort((a, b) => a.key - b.key);
  const headline = `${draw(PLACES)} to spend $${number(3, 90)} million on its ${draw(THINGS)}`;
  return `${[headline, ...order.map(({ paragraph }) => paragraph(draw, number))].join('\n\n')}\n`;
}
