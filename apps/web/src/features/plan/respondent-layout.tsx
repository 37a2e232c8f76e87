import { AuthLayout, LinkText } from '@daylight/ui'
import type { ReactNode } from 'react'

/** The frame of every page behind a respondent's link: no navigation, and where to turn with a worry. */
export function RespondentLayout(props: { readonly home: string; readonly children: ReactNode }) {
  return (
    <AuthLayout
      homeHref={props.home}
      footer={
        <>
          <p>This page is free and needs no account. Do not pass its link on.</p>
          <p className="mt-2">
            <LinkText href="/worried">Worried about someone?</LinkText>
          </p>
        </>
      }
    >
      {props.children}
    </AuthLayout>
  )
}
