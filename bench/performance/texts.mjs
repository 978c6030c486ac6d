const fill = (size, make) => {
  const parts = []
  for (let length = 0, count = 0; length < size; count++) {
    const part = make(count)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

/** A page about delivery that no rule has anything to say of. */
export const cleanPage = `# Change a delivery

You can change the day and the place of a delivery until the van leaves our depot, which is at six in the morning.

${fill(
  4000,
  count =>
    `## Step ${count + 1}\n\nOpen the order, choose **Change delivery**, and pick a day. We write to you once the new day is settled, and again when the van is an hour away. [Read more](https://example.com/${count}).\n\n- Orders over 20 kg go by freight.\n- Plants travel on weekdays.\n\n`
)}`

/** A page with findings of the five rules below. */
export const pageWithFindings = `${cleanPage}
## What to say

We closed forty angry tickets. Handle difficult customers with care. You only have yourself to blame for the missing discount.

Some agents deflect callers. We apologize for any inconvenience this may have caused.
`
export const rulesOfThePage = [
  'any-inconvenience',
  'deflecting-people',
  'difficult-person',
  'fault-of-the-person',
  'record-with-feelings'
]

/** Macros as Zendesk exports them; one in twenty has something to find. */
export function zendeskExport(size) {
  const macro = count => ({
    id: 360000000 + count,
    title: `Delivery::Late::${count}`,
    active: true,
    description: `For order ${count}.`,
    actions: [
      {field: 'status', value: 'solved'},
      {
        field: 'comment_value_html',
        value: `<p>Hi {{ticket.requester.first_name}},</p><p>Your order ${count} left our depot this morning with the late van, and it is with you before noon. ${count % 20 === 0 ? 'We apologize for any inconvenience this may have caused. ' : ''}You can follow it on <a href="https://example.com/${count}">its page</a>.</p><p>Thanks,<br>{{current_user.name}}</p>`
      }
    ]
  })
  const macros = fill(
    size,
    count => `${count === 0 ? '' : ',\n'}${JSON.stringify(macro(count), undefined, 1)}`
  )
  return `{"macros":[${macros}],"next_page":null,"count":1}\n`
}

/** Texts that are as bad as they can be for one kind of rule each. */
export const worstCases = {
  'findings in every sentence': size => fill(size, count => `We woke up to ${count} angry tickets.\n\n`),
  'words of a rule far apart': size =>
    fill(
      size,
      count =>
        `The ticket of order ${count}, which went out with the late van and came back to the depot at noon because the street was closed and nobody had told the driver about it, was long and angry in places.\n\n`
    ),
  'noun phrases throughout': size =>
    fill(
      size,
      count =>
        `The ${count} very difficult, rather long, quite detailed customer account setup request form pages of the new regional user support team lead office are here.\n\n`
    ),
  'relations throughout': size =>
    fill(
      size,
      count =>
        `The agents who handle the users whom the leads sent to the queue that the tickets filled closed the ${count} customers whom the callers, handled by the team, had asked to push.\n\n`
    )
}

/** Names and numbers that a copy of a text changes. */
const names = [
  'Sourcegraph',
  'GitHub',
  'Slack',
  'Google',
  'Salesforce',
  'Zendesk',
  'Looker',
  'Notion',
  'Cody',
  'Kubernetes'
]

/**
 * A copy of a text in which no paragraph that holds a name or a number is the same, so that what is remembered by
 * content is of no help; what there is to find stays.
 */
export function varied(text, copy) {
  if (copy === 0) return text
  const named = text.replaceAll(
    new RegExp(`\\b(?:${names.join('|')})\\b`, 'g'),
    name => `${name[0]}${'aeiou'[copy % 5]}${'lmnrstvz'[copy % 8]}${name.slice(1)}`
  )
  return named.replaceAll(/\b[2-9]\d{2,}\b/g, number => String(Number(number) + copy))
}
