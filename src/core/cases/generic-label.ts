/** Labels that say nobody's name. */

/**
 * Whether a label is one that transcribers and programs give to anybody: *Speaker 1*, *I*, *Interviewer*, *Sprecherin 2*.
 * It means somebody else in every transcript, so that no case may have it as an alias.
 */
export function isGeneric(label: string): boolean {
  return generic.test(label.trim());
}

const generic = new RegExp(
  `^(?:\\p{L}{1,2}\\d{0,3}|\\d+|(?:${[
    'speaker|person|participant|interviewer|interviewee|respondent|moderator|facilitator|host|guest|caller|voice|male|female|man|woman|unknown|unidentified|audience|audience member|all|everyone|group|several|researcher|informant|question|answer|male voice|female voice',
    'sprecher|sprecherin|teilnehmer|teilnehmerin|befragter|befragte|interviewerin|moderatorin|publikum|alle|frage|antwort|unbekannt|mehrere',
    'participante|entrevistador|entrevistadora|entrevistado|entrevistada|intervenant|intervenante|enquêteur|enquêtrice|locuteur|hablante',
  ].join('|')})[ _-]?(?:#|no\\.? ?)?[\\da-z]{0,3})$`,
  'iu',
);
