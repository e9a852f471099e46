import type { Notice } from './notice.js';

const months = 'January February March April May June July August September October November December'.split(' ');

/** The sentence by which MLB would tell a placement, a transfer or an activation: what `readNote` must turn back. */
export function sentenceOf({ action, clubName, ...notice }: Notice): string {
  const player = [notice.position, notice.playerName].filter((word) => word !== null).join(' ');
  const list = nameOf(notice, notice.listDays);
  const retroactive = notice.retroactiveDate === null ? '' : ` retroactive to ${inWords(notice.retroactiveDate)}`;
  const text = notice.text === '' ? '' : ` ${notice.text}.`;
  switch (action) {
    case 'placed':
      return `${clubName} placed ${player} on ${list}${retroactive}.${text}`;
    case 'transferred':
      return `${clubName} transferred ${player} from ${nameOf(notice, notice.fromListDays)} to ${list}${retroactive}.${text}`;
    case 'activated':
      return `${clubName} activated ${player}${notice.list === null ? '' : ` from ${list}`}.`;
    default:
      throw new RangeError(`no sentence for "${action}"`);
  }
}

const nameOf = ({ list }: Pick<Notice, 'list'>, days: number | null) =>
  `the ${days === null ? '' : `${days}-day `}${list?.replace('temporarily-', 'temporarily ')} list`;

function inWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${months[month! - 1]} ${day}, ${year}`;
}
