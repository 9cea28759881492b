import { signedIn } from '@/learner/account.ts';

// Guests have no examinations, and for others the home page does not wait: what is shown is fetched beside it.
if (signedIn()) void import('@/media/exam/show-open.ts').then(({ showOpen }) => showOpen());
