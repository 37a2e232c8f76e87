import { ENGLISH_ANSWER_MESSAGES, ENGLISH_ANSWER_WORDS } from '@daylight/domain/questionnaires'

const questions = (count: number) => (count === 1 ? 'One question is' : `${count} questions are`)

/** What the pages of a respondent say, in English. Every other language has the same, or the program does not compile. */
export const english = {
  frame: {
    skip: 'Skip to main content',
    forBuyer: (buyer: string) => `for ${buyer}`,
    back: 'Back',
    all: 'All questions',
    warning: 'Warning',
    language: 'Language',
    /** Nothing where somebody who reads the language has checked it, or it was written in it. */
    unchecked: '',
    worried: 'Worried about someone?',
    worriedRest: 'Do not write it here. See what to do.',
  },
  home: {
    title: 'Questions for your firm',
    asks: (buyer: string, supplier: string) => `${buyer} asks ${supplier} these questions.`,
    minutes: (minutes: number) => `It takes about ${minutes} minutes.`,
    saved: 'Each answer is saved when you give it. You can stop and come back.',
    sayUnknown: 'If you do not know, say so. That is a fair answer.',
    noNames: 'Do not write the names of workers, or what happened to a person.',
    wasDue: (day: string) => `This was due by ${day}.`,
    stillSend: 'You can still send it. It will be marked as late.',
    sendBy: (day: string) => `Please send it by ${day}.`,
    askedAgain: (count: number) => `${questions(count)} asked again.`,
    restStays: 'The rest stays as you sent it.',
    start: 'Start',
    goOn: 'Go on',
    checkAndSend: 'Check and send',
    decline: 'We will not answer',
    done: 'Done',
    again: 'Asked again',
    toDo: 'To do',
    optional: 'If you like',
    over: {
      submitted: (buyer: string) => `You have sent your answers to ${buyer}.`,
      reviewed: (buyer: string) => `${buyer} has read your answers. There is nothing more to do.`,
      declined: (buyer: string) => `You told ${buyer} that you will not answer.`,
      withdrawn: (buyer: string) => `${buyer} has stopped this. There is nothing to do.`,
    },
    reasonGiven: (reason: string) => `The reason given: ${reason}`,
    seeSent: 'See what you sent',
  },
  question: {
    title: 'Question',
    place: (at: number, of: number) => `question ${at} of ${of}`,
    isAskedAgain: 'This is asked again.',
    savedBy: (answer: string, who: string, when: string) => `Saved: ${answer} (${who}, ${when})`,
    leaveOut: 'Leave this one out',
  },
  /** Plain strings only: sent to the browser with the form. */
  form: {
    problem: 'There is a problem',
    error: 'Error: ',
    save: 'Save and go on',
    cannotSay: 'I do not know',
    name: 'Name',
    role: 'What they do',
    email: 'Email address',
    line: 'Line',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    inPounds: 'In pounds',
    in: 'In',
    addFileNext: 'Go on to add your file.',
  },
  files: {
    title: 'Files',
    canShow: 'Can you show it?',
    saved: 'Your answer is saved. You can add a file, or go on.',
    helps: 'What helps',
    coverFirst: 'Cover names first.',
    cover: 'Black out the names, home addresses and bank details of workers. Worker numbers can stay.',
    takeOff: 'Take off',
    file: 'File',
    kinds: 'A photo, a PDF, a spreadsheet or a Word file, up to 20 MB.',
    add: 'Add the file',
    refused: 'The file was not taken.',
  },
  check: {
    title: 'Check your answers',
    files: (count: number) => (count === 1 ? 'one file' : `${count} files`),
    change: 'Change',
    answer: 'Answer',
    stillToDo: (count: number) => `${questions(count)} still to do.`,
    sendTo: (buyer: string) => `Send it to ${buyer}`,
  },
  /** Plain strings only. */
  declaration: { name: 'Your name', role: 'What you do in the firm', send: 'Send your answers' },
  decline: {
    title: 'We will not answer',
    explain: (buyer: string) =>
      `You do not have to. ${buyer} is told, with your reason. You cannot answer after that.`,
  },
  /** Plain strings only. */
  declineForm: {
    why: 'Why will you not answer?',
    hint: 'They read this. Do not write about a person.',
    send: 'Tell them',
  },
  colleagues: {
    title: 'Share the work',
    explain: 'A colleague gets a link of their own. It opens only the part you choose.',
    who: 'Who has a part',
    nobody: 'Nobody has a part yet.',
    everything: 'All questions',
    progress: (answered: number, asked: number) => `${answered} of ${asked} answered.`,
    states: {
      waiting: 'The message is on its way.',
      sent: 'The message was sent.',
      opened: 'They have opened it.',
      expired: 'The time of their link is over.',
      revoked: 'Taken back.',
    },
    takeBack: 'Take it back',
    give: 'Give a part to a colleague',
    onlyPart: 'They cannot send the answers, and cannot say no to them. You do that.',
    /** Plain strings only. */
    form: {
      name: 'Their name',
      nameHint: 'It stands beside what they answer, also for the buyer.',
      email: 'Their email address',
      which: 'What should they answer?',
      all: 'All questions',
      send: 'Send them the link',
    },
    yours: 'This is the part that was handed to you.',
    yoursDone: 'Your part is done. Whoever gave it to you sends it.',
  },
  print: {
    title: 'Print the questions',
    how: 'Print this page to work on paper. Then give the answers here.',
    notHere: (buyer: string) => `Write your answers down first, then give them to ${buyer} by your link.`,
    onlyIf: (condition: string) => `Only if you answered ${condition}.`,
    answered: (question: number, labels: string) => `${labels} to question ${question}`,
    and: 'and',
    or: 'or',
    addFile: 'Add your file by the link.',
    dayAndSignature: 'Day and signature',
  },
  sent: {
    title: 'Sent',
    sentTo: (buyer: string) => `Your answers were sent to ${buyer}.`,
    thanks: 'Thank you. If they need more, they ask only that question again.',
    receipt: 'Receipt',
    when: 'Sent',
    by: 'By',
    questions: 'Questions',
    answers: 'Answers',
    fingerprint: 'Fingerprint (SHA-256)',
    keep: 'Keep a copy',
    pdf: 'A document to read or print (PDF)',
    docx: 'A document to work with (DOCX)',
    ods: 'A spreadsheet (ODS)',
    json: 'The data (JSON)',
    orPrint: 'Or print this page.',
    late: 'It was sent after the day it was due.',
    whatSent: 'What you sent',
    file: (name: string) => `File: ${name}`,
    /** Said where the page is in another language than what was sent. */
    inEnglish: '',
  },
  refusals: {
    answered_meanwhile:
      'A colleague answered this while you were at it. Look at both answers, then choose which to keep.',
    personal_detail:
      'This looks like it holds a personal detail. Nothing was saved: take it out, then save again.',
    too_many_attempts: 'Too many attempts. Wait a few minutes, then try again.',
    changed_since: 'Somebody else has changed this meanwhile. Look at it again.',
    already_submitted:
      'These answers have been sent. They can be changed only when they are asked for again.',
    assessment_closed: 'This assessment is over. Nothing can be changed in it any more.',
    not_all_answered: 'Some questions are still to answer.',
    no_section: 'Choose what they should answer.',
    colleague_name: 'Give their name.',
    colleague_email: 'Give an email address, such as name@firm.example.',
    whole_link_already: 'This address has the link to all questions already.',
    too_many_colleagues: 'At most 20 colleagues can have a part.',
  },
  fields: {
    name: 'Give your name.',
    role: 'Say what you do in the firm.',
    declared: 'Tick the box to say that it is true.',
    reason: 'Say why, in at most 1,000 letters. It goes to the buyer.',
  },
  answers: ENGLISH_ANSWER_WORDS,
  messages: ENGLISH_ANSWER_MESSAGES,
}

/** The same shape with any words: what is a text stays one, what takes parts takes the same parts. */
type Words<T> = T extends string
  ? string
  : T extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : { readonly [Key in keyof T]: Words<T[Key]> }

export type RespondentWords = Words<typeof english>
