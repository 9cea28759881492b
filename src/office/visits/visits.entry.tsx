import { mount } from '@/office/desk/mount.tsx';
import { Visits } from './Visits.tsx';

mount(Visits, ['administrator', 'organiser']);
