import { listColleagues } from '@daylight/application'
import { Button, Notice, Stack } from '@daylight/ui'
import { redirect } from 'next/navigation'
import { HandOverForm } from '@/features/assessments/hand-over-form.tsx'
import { RespondentFrame } from '@/features/assessments/respondent-frame.tsx'
import { container } from '@/server/container.ts'
import { openQuestions, titleIn } from '../open-questions.ts'
import { handOverAction, takeBackAction } from './actions.ts'

interface PageProps {
  readonly params: Promise<{ readonly link: string }>
}

export const generateMetadata = ({ params }: PageProps) =>
  titleIn(params, ({ colleagues }) => colleagues.title)

/** Who has which part and how far it is; giving a part to one more, and taking one back. */
export default async function ColleaguesPage({ params }: PageProps) {
  const page = await openQuestions(params)
  const { opened, actor, base, words, link } = page
  const { status } = opened.assessment
  if (!opened.whole || (status !== 'sent' && status !== 'returned')) redirect(`${base}/questions`)
  const { deps } = await container()
  const colleagues = await listColleagues(deps, actor)
  const titles = new Map(opened.set.sections.map(({ id, title }) => [id, title]))
  const say = words.colleagues
  return (
    <RespondentFrame page={page} back={{ href: `${base}/questions`, label: words.frame.all }}>
      <Stack>
        <h1 className="text-title">{say.title}</h1>
        <p>{say.explain}</p>
        <section aria-labelledby="has">
          <h2 id="has" className="mb-2 text-xl">
            {say.who}
          </h2>
          {colleagues.length === 0 ? (
            <p className="text-muted">{say.nobody}</p>
          ) : (
            <ul className="border-t border-line">
              {colleagues.map((colleague) => (
                <li
                  key={colleague.linkId}
                  className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3"
                >
                  <div className="min-w-0 [overflow-wrap:anywhere]">
                    <p className="font-bold">
                      <bdi>{colleague.name}</bdi>
                    </p>
                    <p className="text-muted">
                      <bdi>{colleague.email}</bdi>
                    </p>
                    <p>
                      {colleague.sections.length === 0
                        ? say.everything
                        : colleague.sections.map((id) => titles.get(id) ?? id).join(' · ')}
                    </p>
                    <p>
                      {say.progress(colleague.answered, colleague.asked)} {say.states[colleague.state]}
                    </p>
                  </div>
                  <form action={takeBackAction.bind(null, { link, linkId: colleague.linkId })}>
                    <Button type="submit" tone="quiet" size="small">
                      {say.takeBack} <bdi className="sr-only">{colleague.name}</bdi>
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="give">
          <h2 id="give" className="mb-3 text-xl">
            {say.give}
          </h2>
          <Notice>{say.onlyPart}</Notice>
          <HandOverForm
            action={handOverAction.bind(null, { link })}
            sections={opened.set.sections.map(({ id, title }) => ({ value: id, label: title }))}
            words={{ ...say.form, problem: words.form.problem, error: words.form.error }}
          />
        </section>
      </Stack>
    </RespondentFrame>
  )
}
