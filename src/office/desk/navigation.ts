import { onAccountChange, signedIn } from '@/learner/account.ts';
import { watchAlarms } from './screen-alarms.ts';

/** Shows in the navigation only what there is for this member. Before sign-in it shows what most officers have. */
function showPlaces(): void {
  const roles = signedIn()?.roles;
  if (!roles) return;
  for (const item of document.querySelectorAll<HTMLElement>('[data-for]'))
    item.hidden = !(item.dataset['for'] ?? '').split(' ').some((role) => roles.includes(role));
}

showPlaces();
onAccountChange(showPlaces);
watchAlarms();
