import { succeedStatement } from '@daylight/application'
import { emails } from '../demo-people.ts'
import { memberOf, type Stage } from '../stage.ts'
import { answerPromises, approve, publish, sign, startYear, write } from '../steps/write-statement.ts'
import type { Story } from '../tell-stories.ts'

const { dolores, marek } = emails

/** One year published and then corrected by a new version, the next one approved and waiting for its signature. */
export async function* tellContractorStatements(stage: Stage): Story {
  yield '2025-07-14'
  const first = await startYear(stage, marek, '2024-04-01', '2025-03-31')
  await write(stage, marek, first, { ...texts, ...beforeAnyCheck })
  yield '2025-08-19'
  await approve(stage, dolores, first, approval('2025-08-18', 'Board 2025/3'))
  await sign(stage, dolores, first, signature('2025-08-19'))
  yield '2025-08-20'
  await publish(stage, dolores, first)
  yield '2026-02-10'
  const corrected = await succeedStatement(stage.deps, memberOf(stage, marek), {
    id: first,
    reason: 'The number of sites was wrong: Maltings Yard had been left out.',
  })
  await write(stage, marek, corrected.id, { structure: withAllSites })
  yield '2026-02-17'
  await approve(stage, dolores, corrected.id, approval('2026-02-16', 'Board 2026/1'))
  await sign(stage, dolores, corrected.id, signature('2026-02-17'))
  await publish(stage, dolores, corrected.id)
  yield '2026-07-13'
  const second = await startYear(stage, marek, '2025-04-01', '2026-03-31')
  await write(stage, marek, second, texts)
  await answerPromises(stage, marek, second, [
    {
      outcome: 'partly',
      account:
        'We checked our payroll twice in the year, but our largest customer found the cleaners below the Living Wage before we did. What we found is told above.',
    },
  ])
  yield '2026-09-29'
  await approve(stage, dolores, second, approval('2026-09-28', 'Board 2026/4'))
}

const approval = (approvedOn: string, minuteReference: string) => ({
  body: 'the board of directors',
  approvedBy: 'Dolores Quintero',
  approvedOn,
  minuteReference,
})

const signature = (signedOn: string) => ({
  signerName: 'Dolores Quintero',
  jobTitle: 'Managing director',
  role: 'director' as const,
  signedOn,
})

const withAllSites = `Brightside Cleaning Ltd cleans offices, libraries and shops in London and Kent. About seventy people work for us at {{sites.total}}, Maltings Yard among them, which we had left out when this was first published. We buy chemicals and uniforms from wholesalers.

We do not know how the uniforms are made.`

const beforeAnyCheck = {
  policies: `Nobody who works for us pays for getting the job. The managing director answers for this rule; it was written in March 2025.`,
  due_diligence: `We have not checked our own payroll against the Living Wage in this year. Our customers did: the owner of the Town Hall found people below it, and we paid what was missing.`,
  effectiveness: `This is our first statement. Next year we will check our own payroll before our customers do, and say here what we found.`,
}

const texts = {
  structure: `Brightside Cleaning Ltd cleans offices, libraries and shops in London and Kent. About seventy people work for us at {{sites.total}}. We buy chemicals and uniforms from wholesalers.

We do not know how the uniforms are made.`,
  policies: `Nobody who works for us pays for getting the job. Uniforms are to be free at every site by the end of 2026. The managing director answers for both rules; they were reviewed in May 2026.`,
  risk: `The risk in our trade is close to home: work before dawn, many small sites, people new to the country, relief staff who come at short notice. It is highest where a supervisor alone keeps the hours.`,
  due_diligence: `We check our own payroll before our customers do: {{payChecks.run}} in the year, covering {{workers.checked}}. Below the Living Wage we found {{workers.belowLivingWage}}.

Whoever works for us can call the helpline named on each payslip, without telling us.`,
  training: `All eight supervisors had two hours in June on hours, breaks and the signs of exploitation. New ones have it in their first month.`,
  effectiveness: `We raised {{findings.raised}} about ourselves and closed {{findings.closed}}. Next year we will ask both wholesalers where the uniforms are sewn, and say here what they answered.`,
}
