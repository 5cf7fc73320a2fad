/** The kinds of ops. A new one is a file and a line here. */
import type { NoteOp } from '../types';
import { append, unappend } from './append';
import { code } from './code';
import { cut, uncut } from './cut';
import { list } from './list';
import { mark } from './mark';
import { part } from './part';
import { relabel } from './relabel';
import { themes } from './themes';
import type { OpKind, OpOf } from './types';
import { uncode } from './uncode';
import { unmark } from './unmark';
import { value } from './value';

const kinds: { readonly [K in NoteOp['op']]?: OpKind<OpOf<K>> } = { themes, code, uncode, list, value, append, unappend, part, unmark, mark, relabel, cut, uncut };

/** The kind of an op; undefined for one that this version does not know (a journal may be of a newer one). */
export function kindOf(op: NoteOp): OpKind<NoteOp> | undefined {
  return kinds[op.op];
}
