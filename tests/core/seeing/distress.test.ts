import { expect, test } from 'vitest';
import { distressOf, shelterOf } from '../../../src/core/seeing/distress';
import { scan } from '../../../src/core/markup/scan';

test('what is distressing is what the coder wrote as content', () => {
  const [marked, plain, empty] = scan('%%{k3f9a2xq%%a%%}k3f9a2xq #theme/x content=self-harm%% %%{p7qd10zm%%b%%}p7qd10zm weight=3%% %%{p7qd10zn%%c%%}p7qd10zn content=""%%').codings;
  expect([marked, plain, empty].map((coding) => coding && distressOf(coding))).toEqual(['self-harm', null, null]);
});

test('a stretch is shown without the distressing words in it and around it', () => {
  const hard = [
    { from: 10, to: 20, attributes: { content: 'violence' } },
    { from: 40, to: 50, attributes: { content: 'loss' } },
    { from: 0, to: 100, attributes: {} },
  ];
  const shelter = (from: number, to: number) => shelterOf(hard, { from, to });
  expect(shelter(25, 30)).toEqual({ distress: null, from: 20, to: 40 });
  expect(shelter(12, 15)).toEqual({ distress: 'violence', from: 12, to: 15 });
  expect(shelter(15, 45)).toEqual({ distress: 'violence', from: 15, to: 45 });
  expect(shelter(20, 40)).toEqual({ distress: null, from: 20, to: 40 });
  expect(shelter(60, 70)).toEqual({ distress: null, from: 50, to: Infinity });
});
