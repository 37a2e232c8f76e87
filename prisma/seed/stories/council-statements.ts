import { emails } from '../demo-people.ts'
import type { Stage } from '../stage.ts'
import {
  answerPromises,
  approve,
  askForCopy,
  lookAtHomepage,
  publish,
  sign,
  startYear,
  write,
} from '../steps/write-statement.ts'
import type { Story } from '../tell-stories.ts'

const { amina, tom, sian } = emails

/** The council’s first statement, signed, and the second, which waits for what people have to say. */
export async function* tellCouncilStatements(stage: Stage): Story {
  yield '2025-05-20'
  const first = await startYear(stage, tom, '2024-04-01', '2025-03-31')
  yield '2025-06-17'
  await write(stage, tom, first, firstYear)
  yield '2025-07-22'
  await approve(stage, amina, first, {
    body: 'the Cabinet',
    approvedBy: 'Cllr George Adeyemi',
    approvedOn: '2025-07-21',
    minuteReference: 'CAB/2025/64',
  })
  yield '2025-09-11'
  await sign(stage, amina, first, {
    signerName: 'Amina Warsame',
    jobTitle: 'Director of Commissioning',
    role: 'senior_officer',
    signedOn: '2025-09-11',
  })
  await publish(stage, amina, first)
  yield '2025-09-12'
  await lookAtHomepage(stage, tom, first, homepage('<a href="/contact">Contact us</a>'))
  yield '2025-09-18'
  const linked = `<a href="https://daylight.example/published/${stage.organisation.segment}">Modern slavery statement</a>`
  await lookAtHomepage(stage, tom, first, homepage(linked))
  yield '2026-02-16'
  await askForCopy(
    stage,
    sian,
    { askedBy: 'A resident', channel: 'letter', receivedOn: '2026-02-03' },
    { sentOn: '2026-02-16', statementId: first },
  )
  yield '2026-06-22'
  const second = await startYear(stage, tom, '2025-04-01', '2026-03-31')
  yield '2026-07-14'
  await write(stage, tom, second, secondYear)
  await answerPromises(stage, tom, second, [
    {
      outcome: 'partly',
      account:
        'Pay was checked at two home care firms. Agency work was not checked: no agency sent its payroll.',
    },
  ])
  yield '2026-11-05'
  await askForCopy(stage, sian, { askedBy: 'A trade union', channel: 'email', receivedOn: '2026-11-03' })
  yield '2026-11-17'
  await write(stage, sian, second, { policies: policiesThisYear })
}

const firstYear = {
  structure: `Northbank Council serves about 210,000 people on the south bank of the Thames. We employ some 2,900 people and buy from {{suppliers.total}} that we have listed so far; we know {{sites.total}} where their people and ours work.

### What others do for us

Most of what we buy is work done by people in the borough:

- cleaning and guarding of civic buildings
- school meals
- care in people’s homes
- roads, parks and refuse

We do not yet know who works for the suppliers of our suppliers, in laundry and catering above all.`,
  policies: `Since April 2024 each new contract for cleaning, guarding and catering holds a **Living Wage clause**: rates rise within six months of each announcement, and our price rises with them.

Our procurement rules let an officer refuse a price that cannot pay the wage it is built on. The Director of Commissioning owns both; they were last reviewed in January 2025.`,
  risk: `We looked at the trades in which people are most often paid below the law: cleaning, laundry, catering, home care and agency work. Night work, work at many small sites, and workers placed by agencies make it harder to see what happens.

We have not checked home care and agency work in this year. We cannot say how people there are paid.`,
  due_diligence: `We asked for payroll files and checked every row. In the year we ran {{payChecks.run}} at {{suppliers.payChecked}}, covering {{workers.checked}}.

- Below the London Living Wage: {{workers.belowLivingWage}}
- Below the legal minimum wage: {{workers.belowMinimumWage}}
- Short in all: {{arrears.owed}}

We raised {{findings.raised}} and closed {{findings.closed}}. A finding is closed only when somebody other than the person who carried the action out has seen the evidence.

A worker can tell us that something is wrong at any of our libraries, in confidence; the number of the helpline hangs in each of them.`,
  training: `Eleven buyers and contract managers were trained for half a day in March 2025 in how to read a payslip and in the signs of exploitation. The training was offered to six suppliers; two took part.`,
  effectiveness: `This is our first statement, so there is no promise of last year to measure against. At the Town Hall the number of cleaners below the London Living Wage fell from one check to the next.

On the day this was counted, {{findings.open}} were open and {{actions.overdue}} were late.

By March 2026 we will:

1. check pay in home care and in agency work
2. ask in each tender which hourly rate a price can pay
3. report here what came of both`,
}

const secondYear = {
  structure: `Northbank Council serves about 212,000 people. We buy from {{suppliers.total}} and know {{sites.total}} of them and of our own.

What we buy has not changed much since last year. Laundry for leisure centres has grown, and with it a supplier whose own suppliers we do not know.`,
  risk: `Laundry, home care and agency work stay where the risk is highest. What the checks of this year found is the reason.

For {{suppliers.cannotSay}} the records were not enough to say how everyone is paid: hours were missing in the payroll file.`,
  due_diligence: `In the year we ran {{payChecks.run}} at {{suppliers.payChecked}}, covering {{workers.checked}}. Everyone checked was paid at least the Living Wage at {{suppliers.payingLivingWage}}; somebody was below it at {{suppliers.belowLivingWage}}.

The checks found {{workers.belowLivingWage}} below the Living Wage in at least one month. Together they were short of {{arrears.owed}}.

In home care the travel between two visits was not paid. The supplier has changed its policy; we have not yet seen payslips that show it.`,
}

const policiesThisYear = `The Living Wage clause is now in every contract of the trades named below. We take a zero-tolerance approach to modern slavery.

The tender template is being changed so that each price names the hourly rate behind it.`

function homepage(footer: string): string {
  return `<!doctype html><html lang="en"><title>Northbank Council</title><body><h1>Northbank Council</h1><footer>${footer}</footer></body></html>`
}
