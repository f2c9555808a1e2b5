import { faultRule, type FaultRule, type FaultRuleInput, type RuleAt } from './rule.js';
import { seeded } from './seeded.js';

/** A rule in force. */
export class StandingRule<R extends FaultRule = FaultRule> {
  /** How often it matched, and how often it took effect. */
  matched = 0;
  hits = 0;
  private readonly chance: () => number;
  /** Draws of its effect's own: delays at random. */
  readonly draw: () => number;

  constructor(readonly id: string, readonly rule: R) {
    this.chance = seeded(rule.chance?.seed ?? 0);
    this.draw = seeded('seed' in rule.effect ? rule.effect.seed : 0);
  }

  /** Counts a match, and says whether the rule takes effect this time. */
  takes(): boolean {
    const { from, times, chance } = this.rule;
    this.matched += 1;
    if (this.matched < from || (times !== undefined && this.hits >= times)) return false;
    if (chance && this.chance() >= chance.of) return false;
    this.hits += 1;
    return true;
  }
}

/** The faults asked for, the oldest first. */
export class RuleBook {
  private readonly standing = new Map<string, StandingRule>();
  private made = 0;

  /** Throws a ZodError when the rule is none. */
  add(rule: FaultRuleInput): StandingRule {
    this.made += 1;
    const added = new StandingRule(`F${String(this.made)}`, faultRule.parse(rule));
    this.standing.set(added.id, added);
    return added;
  }

  /** False when there is no such rule. */
  remove(id: string): boolean {
    return this.standing.delete(id);
  }

  clear(): void {
    this.standing.clear();
  }

  list(): readonly StandingRule[] {
    return [...this.standing.values()];
  }

  find(id: string): StandingRule | undefined {
    return this.standing.get(id);
  }

  /** The first rule of a place that fits and takes effect now. */
  take<At extends FaultRule['at']>(at: At, fits: (rule: RuleAt<At>) => boolean): StandingRule<RuleAt<At>> | undefined {
    for (const each of this.standing.values()) {
      if (each.rule.at === at && fits(each.rule as RuleAt<At>) && each.takes()) return each as unknown as StandingRule<RuleAt<At>>;
    }
    return undefined;
  }
}
