/** Properties as the index keeps them. */
import { copied, type Pool } from './pool';

/** Longer texts are rarely written twice. */
const shared = 64;

/** Deeper values of a property are left out: nothing that people write is. */
const deepest = 20;

/** A property's value in memory of its own; strings that may recur come from the pool. Shared parts stay shared. */
export function copiedProperties(properties: Readonly<Record<string, unknown>>, pool: Pool): Readonly<Record<string, unknown>> {
  return record(properties, pool, new Map(), 0);
}

function record(value: object, pool: Pool, seen: Map<object, unknown>, depth: number): Readonly<Record<string, unknown>> {
  const own: Record<string, unknown> = {};
  seen.set(value, own);
  for (const [key, item] of Object.entries(value)) {
    const copy = any(item, pool, seen, depth + 1);
    // To define a property costs many times as much as to set one, and only this name needs it.
    if (key === '__proto__') Object.defineProperty(own, key, { value: copy, enumerable: true, configurable: true, writable: true });
    else own[pool.text(key)] = copy;
  }
  return own;
}

function any(value: unknown, pool: Pool, seen: Map<object, unknown>, depth: number): unknown {
  if (typeof value === 'string') return value.length <= shared ? pool.text(value) : copied(value);
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  if (depth > deepest) return null;
  if (!Array.isArray(value)) return record(value, pool, seen, depth);
  const own: unknown[] = [];
  seen.set(value, own);
  for (const item of value) own.push(any(item, pool, seen, depth + 1));
  return own;
}
