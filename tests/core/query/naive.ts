/** The query language said once more, without a thought for speed: what answers are held against. */
import type { CodingEntry, Corpus, Document } from '../../../src/core/corpus/types';
import type { Condition, Expression } from '../../../src/core/query/types';

/** A hit by what can be compared: its place and what it rests on. */
export interface NaiveHit {
  readonly document: Document;
  readonly from: number;
  readonly to: number;
  readonly codings: readonly CodingEntry[];
  /** Codings by id and ordinal, phrases and whole documents by place. */
  readonly rests: ReadonlySet<string>;
}

interface Study {
  readonly corpus: Corpus;
  readonly texts: ReadonlyMap<string, string>;
}

interface Asked {
  readonly asides: boolean;
  readonly beyond: boolean;
}

export function naiveAnswer(expression: Expression, study: Study): readonly NaiveHit[] {
  return study.corpus.documents().flatMap((document) => inOrder(hits(expression, document, study, { asides: false, beyond: false })));
}

function hits(expression: Expression, document: Document, study: Study, asked: Asked): readonly NaiveHit[] {
  const isLeaf = expression.kind !== 'where' && expression.kind !== 'operation';
  if (isLeaf && !document.isData && !asked.beyond) return [];
  switch (expression.kind) {
    case 'theme':
      return themeHits(expression.name, expression.exact, document, asked);
    case 'text':
      return textHits(expression.phrase, document, study, asked);
    case 'all':
      return all(document, asked);
    case 'where': {
      const inner = { asides: asked.asides || speaksOf(expression.condition, 'layer'), beyond: asked.beyond || speaksOf(expression.condition, 'scope') };
      return hits(expression.of, document, study, inner).filter((hit) => {
        const asCodings = hit.codings.length > 0 ? hit.codings : [null];
        return asCodings.every((coding) => holds(expression.condition, hit, coding, study.corpus));
      });
    }
    case 'operation':
      return operationHits(expression.operator, expression.operands, document, study, asked);
  }
}

function operationHits(operator: string, operands: readonly Expression[], document: Document, study: Study, asked: Asked): readonly NaiveHit[] {
  const of = (operand: Expression): readonly NaiveHit[] => hits(operand, document, study, asked);
  if (operator === 'OR') return minimal(operands.flatMap(of));
  const denied = operands.map(deniedBy);
  const wanted = operands.filter((_, at) => denied[at] === null);
  if (operator === 'NOT') return denied.length === 1 && deniedBy({ kind: 'operation', operator, operands, from: 0, to: 0 }) === null ? of(innermost(operands[0] as Expression)) : without(all(document, asked), of(innermost(operands[0] as Expression)));
  let found = wanted.length === 0 ? all(document, asked) : of(wanted[0] as Expression);
  for (const operand of wanted.slice(1)) {
    const others = of(operand);
    found = minimal(found.flatMap((a) => others.flatMap((b) => meeting(a, b, asked))));
  }
  for (const operand of denied) if (operand) found = without(found, of(operand));
  return found;
}

function deniedBy(expression: Expression): Expression | null {
  if (expression.kind !== 'operation' || expression.operator !== 'NOT') return null;
  const inner = expression.operands[0] as Expression;
  const twice = deniedBy(inner);
  if (twice) return null;
  return innermost(inner);
}

/** What stands behind all the NOTs. */
function innermost(expression: Expression): Expression {
  return expression.kind === 'operation' && expression.operator === 'NOT' ? innermost(expression.operands[0] as Expression) : expression;
}

function themeHits(name: string, exact: boolean, document: Document, asked: Asked): readonly NaiveHit[] {
  const path = name.toLowerCase().replace(/ /g, '-');
  const fits = (theme: string): boolean => theme === path || (!exact && theme.startsWith(`${path}/`));
  const found = all(document, asked).filter(({ codings }) => codings.some(({ themes }) => themes.some(fits)));
  if (document.themes.some(fits) && document.body < document.length) return [stretch(document, document.body, document.length, 'whole'), ...found];
  return found;
}

function textHits(phrase: string, document: Document, study: Study, asked: Asked): readonly NaiveHit[] {
  const text = study.texts.get(document.path) ?? '';
  const found: NaiveHit[] = [];
  const form = new RegExp(phrase.split(/\s+/).map((part) => part.replace(/é/g, 'e').replace(/e/g, '[eé]').replace(/ß|ss/g, '(?:ß|ss)')).join('(?:\\s|>|\\[laughs\\]|\\*)+'), 'giu');
  form.lastIndex = document.body;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    if (asked.asides || !document.inAside(match.index, match.index + match[0].length)) {
      found.push(stretch(document, match.index, match.index + match[0].length, 'words'));
    }
  }
  return found;
}

function all(document: Document, asked: Asked): readonly NaiveHit[] {
  if (!document.isData && !asked.beyond) return [];
  return document.codings
    .filter(({ layer }) => asked.asides || layer !== 'aside')
    .map((coding) => ({ document, from: coding.from, to: coding.to, codings: [coding], rests: new Set([`${coding.id} ${coding.ordinal}`]) }));
}

function stretch(document: Document, from: number, to: number, kind: string): NaiveHit {
  return { document, from, to, codings: [], rests: new Set([`${kind} ${from} ${to}`]) };
}

function meeting(a: NaiveHit, b: NaiveHit, asked: Asked): readonly NaiveHit[] {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  if (from >= to || (!asked.asides && a.document.inAside(from, to))) return [];
  return [{ document: a.document, from, to, codings: [...new Set([...a.codings, ...b.codings])], rests: new Set([...a.rests, ...b.rests]) }];
}

function without(found: readonly NaiveHit[], others: readonly NaiveHit[]): readonly NaiveHit[] {
  return found.filter((a) => !others.some((b) => Math.max(a.from, b.from) < Math.min(a.to, b.to)));
}

/** Each set of what hits rest on once, and none that holds another. */
function minimal(found: readonly NaiveHit[]): readonly NaiveHit[] {
  const holdsAll = (many: NaiveHit, few: NaiveHit): boolean => [...few.rests].every((rest) => many.rests.has(rest));
  return found.filter((hit, at) => !found.some((other, index) => index !== at && holdsAll(hit, other) && (hit.rests.size > other.rests.size || index < at)));
}

function holds(condition: Condition, hit: NaiveHit, coding: CodingEntry | null, corpus: Corpus): boolean {
  if (condition.kind === 'not') return !holds(condition.part, hit, coding, corpus);
  if (condition.kind !== 'field') {
    const held = condition.parts.map((part) => holds(part, hit, coding, corpus));
    return condition.kind === 'and' ? !held.includes(false) : held.includes(true);
  }
  const { field, comparison, value } = condition;
  const values = valuesOf(field, hit, coding, corpus).map((said) => String(said).toLowerCase());
  const wanted = (field === 'case' ? (corpus.caseNamed(value)?.name ?? value) : value).toLowerCase();
  const equal = (said: string): boolean => said === wanted || (/^\d{4}(-\d\d)?$/.test(wanted) && said.startsWith(`${wanted}-`));
  const sign = (said: string): number => {
    if (!/^\d{4}-/.test(said)) return Number(said) - Number(wanted);
    const part = said.slice(0, wanted.length);
    return part < wanted ? -1 : part > wanted ? 1 : 0;
  };
  switch (comparison) {
    case '=':
      return values.some(equal);
    case '!=':
      return !values.some(equal);
    case '~':
      return values.some((said) => said.includes(wanted));
    case '<':
      return values.some((said) => sign(said) < 0);
    case '>':
      return values.some((said) => sign(said) > 0);
    case '<=':
      return values.some((said) => sign(said) <= 0);
    case '>=':
      return values.some((said) => sign(said) >= 0);
  }
}

function valuesOf(field: string, hit: NaiveHit, coding: CodingEntry | null, corpus: Corpus): readonly unknown[] {
  const { document, from, to } = hit;
  const isWhole = coding !== null && coding.from === from && coding.to === to;
  const speakers = [...new Set(document.turns.filter((turn) => turn.from < Math.max(to, from + 1) && turn.to > from).map(({ speaker }) => speaker).filter((name) => name !== null))];
  const cases = coding?.attributes['case'] !== undefined || isWhole ? corpus.casesOf(coding as CodingEntry) : corpus.casesIn(document, from, to);
  const given: Readonly<Record<string, readonly unknown[]>> = {
    coder: [coding?.coder],
    speaker: speakers,
    case: cases,
    document: [document.name, document.path],
    type: [document.type],
    layer: [isWhole ? coding.layer : document.inAside(from, to) ? 'aside' : 'data'],
    date: [document.date ?? coding?.date],
    coded: [coding?.date],
    scope: [document.isData ? 'data' : 'other', 'all'],
  };
  const values = given[field] ?? [document.properties[field], coding?.attributes[field], ...cases.map((name) => corpus.caseNamed(name)?.attributes[field])];
  return values.flat(3).filter((value) => value !== null && value !== undefined);
}

function speaksOf(condition: Condition, field: string): boolean {
  if (condition.kind === 'field') return condition.field === field;
  return condition.kind === 'not' ? speaksOf(condition.part, field) : condition.parts.some((part) => speaksOf(part, field));
}

function inOrder(found: readonly NaiveHit[]): readonly NaiveHit[] {
  return [...found].sort((a, b) => a.from - b.from || a.to - b.to);
}
