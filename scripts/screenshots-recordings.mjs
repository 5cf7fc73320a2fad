// Fictional recordings for the README's pictures: what programs made of them, and one put right by hand.
const captions = `WEBVTT

00:00:03.000 --> 00:00:09.000
<v Marta Oliveira>Thank you for talking to me. When did you first write in the forum?

00:00:11.000 --> 00:00:19.000
<v Speaker 1>In the winter after the clinic. I had nobody who was a wake at three in the morning.

00:00:20.000 --> 00:00:31.000
<v Speaker 1>And some body answered within five minutes. Some one I had never met. You can write to her at tern@mail.example.

00:00:33.000 --> 00:00:37.000
<v Marta Oliveira>What did she say?

00:00:39.000 --> 00:00:50.000
<v Speaker 1>That she was there. Nothing more. No advise, no hotline number. [laughs] It was enough.
`;

export const corrected = captions
  .replaceAll('Speaker 1', 'Heron')
  .replace('a wake', 'awake')
  .replace('some body', 'somebody')
  .replace('Some one', 'Someone')
  .replace(' You can write to her at tern@mail.example.', '')
  .replace('No advise', 'No advice');

export const recordings = [
  ['Interview 11.vtt', captions],
  ['Interview 12.txt', 'Marta Oliveira (00:04):\nWho decides what may be said in the group?\n\nWren (00:10):\nNobody, on paper. In the evenings it is whoever has been there longest.\n\nMarta Oliveira (00:24):\nAnd if you disagree?\n\nWren (00:27):\nThen you learn to be quiet, or you call me at +44 20 7946 0018 and I tell you how.\n'],
  ['Gruppe.txt', 'Frau Lund: Warum haben Sie nicht mehr geschrieben?\nAmsel: Weil niemand mehr geantwortet hat, und weil ich nicht die Einzige sein wollte.\nFrau Lund: Und jetzt?\nAmsel: Jetzt schreibe ich wieder, aber nur am Morgen.\n'],
  ['old notes.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
];
