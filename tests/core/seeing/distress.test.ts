import { expect, test } from 'vitest';
import { distressOf } from '../../../src/core/seeing/distress';
import { codings } from '../../../src/core/markup/scan';

test('what is distressing is what the coder wrote as content', () => {
  const [marked, plain, empty] = codings('%%{k3f9a2xq%%a%%}k3f9a2xq #theme/x content=self-harm%% %%{p7qd10zm%%b%%}p7qd10zm weight=3%% %%{p7qd10zn%%c%%}p7qd10zn content=""%%');
  expect([marked, plain, empty].map((coding) => coding && distressOf(coding))).toEqual(['self-harm', null, null]);
});
