import type { SourceDocument } from '../model/index.ts';
import {
  captureOf,
  type Grammar,
  type MatchListener,
  type Mention,
  MentionTable,
  type Properties,
  type RuleMatch,
  STAGES,
  type Stage,
  StageMatcher,
  settle,
} from '../rules/index.ts';
import type { AnnotatedText } from '../text/index.ts';
import type { Context, Normalised } from './normaliser.ts';
import { normalisers } from './normalisers.ts';
import { applyScopes } from './scopes.ts';
import { MOST_MENTIONS, tooMuch } from './too-much.ts';

const NO_PROPERTIES: Properties = {};
/** What there is to a match that speaks for itself. */
const UNCHANGED: Normalised = { properties: NO_PROPERTIES, value: null };

/** Told what became of each match; for explanations. */
export interface CascadeListener extends MatchListener {
  found(mention: Mention): void;
  refusedByNormaliser(match: RuleMatch): void;
  lost(match: RuleMatch): void;
}

/** The mentions of all stages of one document. */
export class Cascade implements Context {
  readonly annotated: AnnotatedText;
  readonly lists;
  readonly table: MentionTable;
  private readonly byStage = new Map<Stage, Mention[]>();
  private found = 0;

  /**
   * Runs every stage in order; each sees what the stages before it found.
   *
   * @throws ClaimtraceError on more mentions than `mostMentions`
   */
  constructor(
    readonly document: Pick<SourceDocument, 'published' | 'title' | 'text'>,
    annotated: AnnotatedText,
    private readonly grammar: Grammar,
    private readonly listener: CascadeListener | null = null,
    private readonly mostMentions = MOST_MENTIONS,
  ) {
    this.lists = grammar.ruleSet;
    this.annotated = annotated;
    this.table = new MentionTable(annotated.tokens.count, grammar.types);
    const matcher = this.matcher();
    this.runStage('scope', matcher);
    this.annotated = applyScopes(annotated, this.mentions('scope'));
    const rest = this.annotated === annotated ? matcher : this.matcher();
    for (const stage of STAGES) if (stage !== 'scope') this.runStage(stage, rest);
  }

  /** Of all stages. */
  get mentionCount(): number {
    return this.found;
  }

  mentions(stage: Stage): readonly Mention[] {
    return this.byStage.get(stage) ?? [];
  }

  private matcher(): StageMatcher {
    return new StageMatcher(this.grammar, this.annotated, this.table, this.listener);
  }

  private runStage(stage: Stage, matcher: StageMatcher): void {
    const mentions: Mention[] = [];
    this.byStage.set(stage, mentions);
    const accept = (match: RuleMatch) => {
      const normalised = this.normalise(match);
      if (normalised === null) {
        this.listener?.refusedByNormaliser(match);
        return false;
      }
      const mention: Mention = {
        stage,
        type: match.rule.as,
        first: normalised.first ?? match.spanFirst,
        last: normalised.last ?? match.spanLast,
        properties: together(match.rule.set, normalised.properties),
        value: normalised.value,
        match,
      };
      mentions.push(mention);
      if (++this.found > this.mostMentions) throw tooMuch('more', this.mostMentions);
      this.listener?.found(mention);
      return true;
    };
    const claimed = stage === 'attribution' ? cueOf : undefined;
    const matches = matcher.matches(stage);
    for (const rivals of stage === 'finding' ? byRule(matches) : [matches])
      settle(rivals, this.annotated.tokens.count, accept, claimed, (match) => this.listener?.lost(match));
    mentions.sort((a, b) => a.first - b.first || b.last - a.last);
    for (const mention of mentions) this.table.add(mention);
  }

  private normalise(match: RuleMatch): Normalised | null {
    const { normalise } = match.rule;
    if (normalise === null) return UNCHANGED;
    return normalisers.get(normalise)!(match, this);
  }
}

/** Most mentions have the properties of their rule and no others, or none of it: these need no object of their own. */
function together(fixed: Properties, found: Properties): Properties {
  if (found === NO_PROPERTIES) return fixed;
  return Object.keys(fixed).length === 0 ? found : { ...fixed, ...found };
}

/** Several checks may find something in the same words. */
function byRule(matches: readonly RuleMatch[]): RuleMatch[][] {
  const groups = new Map<string, RuleMatch[]>();
  for (const match of matches) {
    const group = groups.get(match.rule.id);
    if (group === undefined) groups.set(match.rule.id, [match]);
    else group.push(match);
  }
  return [...groups.values()];
}

/** Attributions may stand inside one another; only those with the same cue are rivals. */
function cueOf(match: RuleMatch): readonly [number, number] {
  const cue = captureOf(match, 'cue');
  return cue === null ? [match.spanFirst, match.spanLast] : [cue.first, cue.last];
}
