import type { ChangeName } from './types';

/** What a change is called, without the change. */
export const nameOf = ({ said, title, undoes }: ChangeName): ChangeName => ({ title, ...(said ? { said } : {}), ...(undoes === undefined ? {} : { undoes }) });
